SELECT key_points, block_order FROM body WHERE edition = ?1
