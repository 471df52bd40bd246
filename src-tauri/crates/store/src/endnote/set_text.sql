INSERT INTO endnote_text (endnote, language, text, made_from)
VALUES (?1, ?2, ?3, (
    SELECT there.text FROM endnote
    JOIN edition ON edition.article = endnote.article AND edition.original = 1
    JOIN endnote_text AS there ON there.endnote = endnote.id AND there.language = edition.language
    WHERE endnote.id = ?1 AND there.language <> ?2 AND there.text <> ''
))
ON CONFLICT (endnote, language) DO UPDATE SET
    text = excluded.text,
    made_from = CASE WHEN text = '' THEN excluded.made_from ELSE ifnull(made_from, excluded.made_from) END
