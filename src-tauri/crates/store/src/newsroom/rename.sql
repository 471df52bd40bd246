UPDATE newsroom SET name = ?1 WHERE only = 1
