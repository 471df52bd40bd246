SELECT edition.article FROM edition WHERE
