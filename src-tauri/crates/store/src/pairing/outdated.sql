SELECT pair.source_block, pair.target_block
FROM pair JOIN block ON block.id = pair.source_block
WHERE pair.source_edition = ?1 AND pair.target_edition = ?2 AND block.digest <> pair.digest
