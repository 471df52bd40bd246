SELECT source.csl FROM endnote JOIN source ON source.id = endnote.source
WHERE endnote.article = ?1 AND endnote.thrown_away = 0
ORDER BY endnote.id
