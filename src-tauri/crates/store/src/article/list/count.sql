SELECT count(*) FROM article WHERE
