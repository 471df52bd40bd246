UPDATE body SET key_points = ?2 WHERE edition = ?1
