INSERT INTO endnote_text_past (endnote, language, text)
SELECT endnote, language, text FROM endnote_text WHERE endnote = ?1 AND language = ?2 AND text IS NOT ?3
