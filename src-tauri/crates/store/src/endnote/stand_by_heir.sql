-- What lagged behind the former original goes on doing so, beside one that it was never made from.
UPDATE endnote_text
SET made_from = CASE
    WHEN language = ?3 THEN NULL
    WHEN language <> ?2 AND made_from <> (
        SELECT there.text FROM endnote_text AS there
        WHERE there.endnote = endnote_text.endnote AND there.language = ?2
    ) THEN ''
    ELSE (
        SELECT there.text FROM endnote_text AS there
        WHERE there.endnote = endnote_text.endnote AND there.language = ?3 AND there.text <> ''
    )
END
WHERE endnote IN (SELECT id FROM endnote WHERE article = ?1)
