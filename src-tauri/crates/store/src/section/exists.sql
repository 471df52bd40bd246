SELECT 1 FROM section WHERE id = ?1
