UPDATE OR REPLACE endnote_text SET language = ?3
WHERE language = ?2
AND endnote IN (SELECT id FROM endnote WHERE article = ?1)
AND NOT EXISTS (
    SELECT 1 FROM endnote_text AS there
    WHERE there.endnote = endnote_text.endnote AND there.language = ?3 AND there.text <> ''
)
