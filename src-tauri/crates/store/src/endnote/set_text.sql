INSERT INTO endnote_text (endnote, language, text) VALUES (?1, ?2, ?3)
ON CONFLICT (endnote, language) DO UPDATE SET text = excluded.text
