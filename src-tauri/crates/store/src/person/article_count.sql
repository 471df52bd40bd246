SELECT count(*) FROM byline WHERE person = ?1
