SELECT language, count(*) FROM edition
WHERE article NOT IN (SELECT article FROM bin)
GROUP BY language
