INSERT INTO search (rowid, title, key_points, body) VALUES (?1, ?2, ?3, ?4)
