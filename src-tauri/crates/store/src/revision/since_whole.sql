SELECT id, edition, number, reason, brought_back, person, desk, at, previous, hash, step
FROM revision
WHERE edition = ?1 AND number <= ?2 AND number >= (
    SELECT max(number) FROM revision WHERE edition = ?1 AND number <= ?2 AND whole = 1
)
ORDER BY number
