SELECT edition.line, edition.id, edition.article, edition.language, edition.original, edition.state, edition.title,
    edition.revision, edition.words, edition.blocks, edition.changed, source.blocks, source.words, translated_blocks,
    translated_words, outdated_blocks, outdated_words, covered_blocks, covered_words
FROM edition
LEFT JOIN edition AS source ON source.article = edition.article AND source.original = 1
LEFT JOIN progress ON progress.edition = edition.id
WHERE edition.id = ?1
