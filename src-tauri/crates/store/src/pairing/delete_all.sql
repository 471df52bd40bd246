DELETE FROM bead WHERE edition = ?1
