SELECT joined_block.bead, joined_block.part, joined_block.made, joined_block.sureness, block, gone_into
FROM joined_block JOIN bead ON bead.number = joined_block.bead
WHERE bead.edition = ?1
ORDER BY joined_block.bead, part
