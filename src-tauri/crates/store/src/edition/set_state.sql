UPDATE edition SET state = ?2, changed = ?3 WHERE id = ?1
