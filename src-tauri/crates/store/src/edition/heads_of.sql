SELECT line, id, article, language, original, state, title, revision, words, blocks, changed
FROM edition WHERE article = ?1
ORDER BY original DESC, language
