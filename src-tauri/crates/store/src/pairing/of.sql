SELECT source_block, target_block FROM pair WHERE source_edition = ?1 AND target_edition = ?2
