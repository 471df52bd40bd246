SELECT bead.number, made, sureness, block, is_source, digest, confirmed
FROM bead JOIN bead_block ON bead_block.bead = bead.number
WHERE bead.edition = ?1
ORDER BY bead.number, place
