INSERT INTO said (edition, digest, markdown)
SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM bead_block WHERE block = ?4 AND digest = ?2)
ON CONFLICT (edition, digest) DO NOTHING
