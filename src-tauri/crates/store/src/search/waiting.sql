SELECT search_waits.line, edition.id
FROM search_waits JOIN edition ON edition.line = search_waits.line
WHERE search_waits.line > ?1 ORDER BY search_waits.line LIMIT ?2
