INSERT INTO person (id, name, folded, photo) VALUES (?1, ?2, ?3, ?4)
