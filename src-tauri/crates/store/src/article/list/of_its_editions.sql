SELECT 1 FROM edition WHERE edition.article = article.id AND
