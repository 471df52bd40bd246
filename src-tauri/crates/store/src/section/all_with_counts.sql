SELECT section.id, (SELECT count(*) FROM article WHERE article.section = section.id)
FROM section ORDER BY section.id
