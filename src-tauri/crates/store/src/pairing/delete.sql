DELETE FROM bead WHERE number = ?1 AND edition = ?2
