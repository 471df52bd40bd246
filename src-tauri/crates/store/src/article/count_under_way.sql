SELECT (SELECT count(*) FROM article WHERE under_way = 1) - (
    SELECT count(*) FROM bin JOIN article ON article.id = bin.article WHERE article.under_way = 1
)
