UPDATE edition SET language = ?2, changed = ?3 WHERE id = ?1
RETURNING line
