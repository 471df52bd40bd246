SELECT count(*) FROM byline WHERE person = ?1 AND article NOT IN (SELECT article FROM bin)
