INSERT INTO person_bio (person, language, bio) VALUES (?1, ?2, ?3)
