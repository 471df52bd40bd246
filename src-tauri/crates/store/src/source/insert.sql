INSERT INTO source (id, csl) VALUES (?1, ?2)
