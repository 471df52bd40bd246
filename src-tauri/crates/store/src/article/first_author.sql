SELECT person.name FROM byline JOIN person ON person.id = byline.person
WHERE byline.article = ?1 AND byline.position = 0
