SELECT id FROM endnote WHERE article = ?1 AND thrown_away = 0 ORDER BY id
