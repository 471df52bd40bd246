SELECT endnote.id, endnote_text.text FROM endnote
JOIN endnote_text ON endnote_text.endnote = endnote.id AND endnote_text.language = ?2
WHERE endnote.article = ?1 AND endnote.thrown_away = 0 AND endnote_text.text <> ''
ORDER BY endnote.id
