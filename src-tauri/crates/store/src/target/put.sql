INSERT INTO target (edition, words) VALUES (?1, ?2) ON CONFLICT (edition) DO UPDATE SET words = excluded.words
