SELECT id, edition, number, reason, brought_back, person, desk, at, previous, hash,
    whole, blocks_changed, title_changed, key_points_changed
FROM revision WHERE edition = ?1 AND number < ?2
ORDER BY number DESC LIMIT ?3
