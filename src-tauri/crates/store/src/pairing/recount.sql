INSERT INTO progress (edition, translated_blocks, translated_words, outdated_blocks, outdated_words, covered_blocks,
    covered_words)
SELECT ?1,
    coalesce(sum(iif(standing = 'translated', blocks, 0)), 0),
    coalesce(sum(iif(standing = 'translated', words, 0)), 0),
    -- What the original has no more is still to be looked at.
    coalesce(sum(iif(standing = 'outdated', max(blocks, 1), 0)), 0),
    coalesce(sum(iif(standing = 'outdated', words, 0)), 0),
    coalesce(sum(blocks), 0),
    coalesce(sum(words), 0)
FROM bead WHERE edition = ?1 AND standing IN ('translated', 'outdated', 'left_out')
ON CONFLICT (edition) DO UPDATE SET
    translated_blocks = excluded.translated_blocks, translated_words = excluded.translated_words,
    outdated_blocks = excluded.outdated_blocks, outdated_words = excluded.outdated_words,
    covered_blocks = excluded.covered_blocks, covered_words = excluded.covered_words
