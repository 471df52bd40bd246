INSERT INTO bead (edition, made, sureness, standing, blocks, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
RETURNING number
