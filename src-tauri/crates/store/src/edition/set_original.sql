UPDATE edition SET original = 1 WHERE id = ?1
