SELECT section.id, (
    SELECT count(*) FROM article WHERE article.section = section.id AND article.id NOT IN (SELECT article FROM bin)
)
FROM section ORDER BY section.id
