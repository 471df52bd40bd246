DELETE FROM endnote_text WHERE endnote = ?1 AND language = ?2
