UPDATE endnote_text
SET made_from = (
    SELECT there.text FROM note_of_original AS there WHERE there.endnote = ?1 AND there.language <> ?2
)
WHERE endnote = ?1 AND language = ?2
