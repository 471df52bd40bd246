INSERT INTO person_name (person, language, name, folded) VALUES (?1, ?2, ?3, ?4)
