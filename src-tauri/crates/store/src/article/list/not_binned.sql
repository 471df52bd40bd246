article.id NOT IN (SELECT article FROM bin)
