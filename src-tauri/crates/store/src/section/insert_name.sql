INSERT INTO section_name (section, language, name, folded) VALUES (?1, ?2, ?3, ?4)
