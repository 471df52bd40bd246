SELECT bin.article FROM bin JOIN article ON article.id = bin.article
WHERE article.slug = ?1 ORDER BY bin.at DESC LIMIT 1
