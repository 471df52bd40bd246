SELECT text FROM endnote_text_past WHERE endnote = ?1 AND language = ?2 ORDER BY number
