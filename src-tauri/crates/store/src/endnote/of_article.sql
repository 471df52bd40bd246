SELECT id FROM endnote WHERE article = ?1 ORDER BY id
