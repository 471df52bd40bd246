SELECT language, text FROM endnote_text WHERE endnote = ?1
