SELECT id FROM article WHERE slug = ?1 ORDER BY id LIMIT 50
