SELECT language, name FROM section_name WHERE section = ?1
