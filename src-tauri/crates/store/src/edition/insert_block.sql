INSERT INTO block (id, edition, markdown, digest) VALUES (?1, ?2, ?3, ?4)
