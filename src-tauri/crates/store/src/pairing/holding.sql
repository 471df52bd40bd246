SELECT bead FROM bead_block WHERE edition = ?1 AND block = ?2
