SELECT search_waits.line, edition.id
FROM search_waits JOIN edition ON edition.line = search_waits.line
ORDER BY search_waits.line LIMIT ?1
