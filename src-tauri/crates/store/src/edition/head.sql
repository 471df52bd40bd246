SELECT line, id, article, language, original, state, title, revision, words, blocks, changed
FROM edition WHERE id = ?1
