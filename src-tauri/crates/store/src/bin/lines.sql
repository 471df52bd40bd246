SELECT article.line FROM bin JOIN article ON article.id = bin.article
