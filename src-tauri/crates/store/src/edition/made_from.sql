SELECT edition.title, body.title_made_from, source.title, body.key_points, body.key_points_made_from, source.key_points
FROM edition
JOIN body ON body.edition = edition.id
JOIN head_of_original AS source ON source.edition = edition.id
WHERE edition.id = ?1
