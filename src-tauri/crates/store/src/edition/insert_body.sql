INSERT INTO body (edition, key_points, block_order) VALUES (?1, ?2, ?3)
