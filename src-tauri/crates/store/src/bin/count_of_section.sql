SELECT count(*) FROM bin JOIN article ON article.id = bin.article WHERE article.section = ?1
