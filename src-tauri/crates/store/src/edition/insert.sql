INSERT INTO edition (line, id, article, language, original, state, title, revision, words, blocks, changed)
SELECT coalesce(max(edition.line) + 1, article.line * 1024), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
FROM article LEFT JOIN edition ON edition.article = article.id
WHERE article.id = ?2
GROUP BY article.line
HAVING coalesce(max(edition.line) + 1, 0) < article.line * 1024 + 1024
RETURNING line
