INSERT INTO section (id) VALUES (?1)
