UPDATE body SET key_points_made_from = (SELECT key_points FROM head_of_original WHERE edition = ?1)
WHERE edition = ?1 AND (?2 OR key_points_made_from IS NULL)
