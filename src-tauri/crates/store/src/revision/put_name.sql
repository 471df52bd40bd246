INSERT INTO revision_name (edition, number, name) VALUES (?1, ?2, ?3)
ON CONFLICT (edition, number) DO UPDATE SET name = excluded.name
