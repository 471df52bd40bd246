INSERT INTO bin (article, person, at) VALUES (?1, ?2, ?3) ON CONFLICT (article) DO NOTHING
