UPDATE bead SET standing = ?2, blocks = ?3, words = ?4
WHERE number = ?1 AND (standing, blocks, words) <> (?2, ?3, ?4)
