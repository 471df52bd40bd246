SELECT person, at FROM bin WHERE article = ?1
