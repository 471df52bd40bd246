INSERT INTO article (id, section, slug, dated, created, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
