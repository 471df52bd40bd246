DELETE FROM pair
WHERE source_edition = ?1 AND target_edition = ?2 AND source_block = ?3 AND target_block = ?4
