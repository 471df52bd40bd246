SELECT bead.number, made, sureness, block, is_source, digest, confirmed
FROM bead JOIN bead_block ON bead_block.bead = bead.number
WHERE bead.number = ?1
ORDER BY place
