UPDATE article SET author_key = ?2
WHERE id IN (SELECT article FROM byline WHERE person = ?1 AND position = 0)
