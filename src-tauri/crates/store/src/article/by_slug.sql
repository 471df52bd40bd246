SELECT id FROM article
WHERE slug = ?1 AND id NOT IN (SELECT article FROM bin)
ORDER BY id LIMIT 50
