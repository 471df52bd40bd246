SELECT count(DISTINCT edition.article) FROM edition WHERE
