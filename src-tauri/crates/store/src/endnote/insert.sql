INSERT INTO endnote (id, article, source) VALUES (?1, ?2, ?3)
