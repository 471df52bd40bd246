DELETE FROM edition WHERE id = ?1
