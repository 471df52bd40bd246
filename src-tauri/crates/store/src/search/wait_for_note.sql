INSERT INTO search_waits (line)
SELECT DISTINCT edition.line
FROM mark
JOIN block ON block.id = mark.block
JOIN edition ON edition.id = block.edition
WHERE mark.endnote = ?1 AND edition.language = ?2
ON CONFLICT (line) DO NOTHING
