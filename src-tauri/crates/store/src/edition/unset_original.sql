UPDATE edition SET original = 0 WHERE article = ?1 AND original = 1
