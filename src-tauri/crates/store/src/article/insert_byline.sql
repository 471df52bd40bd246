INSERT INTO byline (article, position, person) VALUES (?1, ?2, ?3)
