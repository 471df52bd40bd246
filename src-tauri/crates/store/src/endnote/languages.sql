SELECT text.language, text.text FROM endnote_text AS text JOIN endnote ON endnote.id = text.endnote
WHERE endnote.article = ?1 AND endnote.thrown_away = 0
