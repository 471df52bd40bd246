SELECT person, count(*) FROM byline
WHERE article NOT IN (SELECT article FROM bin)
GROUP BY person
