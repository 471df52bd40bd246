SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM bin)
