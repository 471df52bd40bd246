SELECT person FROM byline WHERE article = ?1 ORDER BY position
