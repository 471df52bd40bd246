INSERT INTO pair (source_edition, target_edition, source_block, target_block, digest)
SELECT ?1, ?2, ?3, ?4, source.digest
FROM block AS source JOIN block AS target ON target.id = ?4 AND target.edition = ?2
WHERE source.id = ?3 AND source.edition = ?1
