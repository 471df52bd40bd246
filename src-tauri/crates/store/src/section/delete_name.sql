DELETE FROM section_name WHERE section = ?1 AND language = ?2
