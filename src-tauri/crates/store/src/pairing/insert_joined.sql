INSERT INTO joined_block (bead, part, block, made, sureness, gone_into) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
