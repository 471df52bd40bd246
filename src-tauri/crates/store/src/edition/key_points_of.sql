SELECT body.key_points, edition.title FROM edition JOIN body ON body.edition = edition.id
WHERE edition.article = ?1
ORDER BY edition.original DESC, edition.language
