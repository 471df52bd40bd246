SELECT DISTINCT endnote_text.text
FROM block
JOIN mark ON mark.block = block.id
JOIN edition ON edition.id = block.edition
JOIN endnote_text ON endnote_text.endnote = mark.endnote AND endnote_text.language = edition.language
WHERE block.edition = ?1
