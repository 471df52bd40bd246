SELECT id, edition, number, reason, brought_back, person, desk, at, previous, hash, step
FROM revision
WHERE (edition, number) > (?1, ?2)
ORDER BY edition, number LIMIT ?3
