SELECT count(DISTINCT edition.article) FROM edition WHERE edition.article NOT IN (SELECT article FROM bin) AND
