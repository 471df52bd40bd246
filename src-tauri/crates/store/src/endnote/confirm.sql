UPDATE endnote_text
SET made_from = (
    SELECT there.text FROM endnote
    JOIN edition ON edition.article = endnote.article AND edition.original = 1
    JOIN endnote_text AS there ON there.endnote = endnote.id AND there.language = edition.language
    WHERE endnote.id = ?1 AND there.language <> ?2
)
WHERE endnote = ?1 AND language = ?2
