SELECT target.id
FROM edition AS target JOIN edition AS source ON source.article = target.article AND source.original = 1
WHERE target.language = ?2 AND target.original = 0 AND source.language = ?1 AND target.article <> ?3
ORDER BY target.changed DESC
LIMIT ?4
