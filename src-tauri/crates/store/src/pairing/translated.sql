SELECT bead.number, is_source, block.markdown
FROM bead JOIN bead_block ON bead_block.bead = bead.number JOIN block ON block.id = bead_block.block
WHERE bead.edition = ?1 AND standing = 'translated'
ORDER BY bead.number, place
