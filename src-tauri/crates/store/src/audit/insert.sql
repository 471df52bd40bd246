INSERT INTO audit (number, at, person, desk, command, subject, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
