DELETE FROM section_name WHERE section = ?1
