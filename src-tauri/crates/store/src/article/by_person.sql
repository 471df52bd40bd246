SELECT person, count(*) FROM byline GROUP BY person
