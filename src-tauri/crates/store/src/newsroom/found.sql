INSERT INTO newsroom (only, id, name, created) VALUES (1, ?1, ?2, ?3)
