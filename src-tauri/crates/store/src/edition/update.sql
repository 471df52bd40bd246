UPDATE edition SET state = ?2, title = ?3, revision = ?4, words = ?5, blocks = ?6, changed = ?7
WHERE id = ?1
RETURNING line
