DELETE FROM bin WHERE article = ?1
