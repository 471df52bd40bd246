SELECT ours.endnote, ours.language, ours.made_from, there.text FROM endnote
JOIN note_of_original AS there ON there.endnote = endnote.id
JOIN endnote_text AS ours ON ours.endnote = endnote.id AND ours.language <> there.language
WHERE endnote.article = ?1 AND endnote.thrown_away = 0 AND ours.text <> '' AND ours.made_from <> there.text
AND EXISTS (SELECT 1 FROM edition AS mine WHERE mine.article = ?1 AND mine.language = ours.language)
ORDER BY ours.endnote, ours.language
