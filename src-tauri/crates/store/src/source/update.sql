UPDATE source SET csl = ?2 WHERE id = ?1
