article.section = :section
