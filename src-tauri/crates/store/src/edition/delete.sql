DELETE FROM edition WHERE id = ?1 AND article = ?2
