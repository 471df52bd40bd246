DELETE FROM byline WHERE article = ?1
