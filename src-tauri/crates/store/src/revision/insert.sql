INSERT INTO revision (
    id, edition, number, reason, brought_back, person, desk, at, previous, hash,
    whole, blocks_changed, title_changed, key_points_changed, step
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
