SELECT bead.number, is_source, block.markdown
FROM bead JOIN bead_block ON bead_block.bead = bead.number JOIN block ON block.id = bead_block.block
-- What the aligner is not sure of teaches nothing.
WHERE bead.edition = ?1 AND standing = 'translated' AND (made <> 'aligner' OR sureness >= 0.9)
ORDER BY bead.number, place
