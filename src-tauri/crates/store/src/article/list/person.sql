article.id IN (SELECT byline.article FROM byline WHERE byline.person = :person)
