INSERT INTO sentence_fix (edition, source, target) VALUES (?1, ?2, ?3)
ON CONFLICT (edition, source, target) DO NOTHING
