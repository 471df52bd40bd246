INSERT INTO edition (id, article, language, original, state, title, revision, words, blocks, changed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
RETURNING line
