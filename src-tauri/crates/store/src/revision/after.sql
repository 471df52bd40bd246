SELECT id, edition, number, reason, brought_back, person, desk, at, previous, hash, step
FROM revision
WHERE edition = ?1 AND number > ?2
ORDER BY number LIMIT ?3
