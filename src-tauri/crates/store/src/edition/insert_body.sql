INSERT INTO body (edition, key_points, block_order, title_made_from, key_points_made_from)
VALUES (
    ?1, ?2, ?3,
    (SELECT title FROM head_of_original WHERE edition = ?1),
    (SELECT key_points FROM head_of_original WHERE edition = ?1)
)
