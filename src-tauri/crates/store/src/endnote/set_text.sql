INSERT INTO endnote_text (endnote, language, text, made_from)
VALUES (?1, ?2, ?3, (SELECT there.text FROM note_of_original AS there WHERE there.endnote = ?1 AND there.language <> ?2))
ON CONFLICT (endnote, language) DO UPDATE SET
    text = excluded.text,
    made_from = CASE WHEN text = '' THEN excluded.made_from ELSE ifnull(made_from, excluded.made_from) END
