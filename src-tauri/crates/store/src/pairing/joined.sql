SELECT bead, part, made, sureness, block, gone_into FROM joined_block WHERE bead = ?1 ORDER BY part
