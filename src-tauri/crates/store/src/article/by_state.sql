SELECT state, count(*)
FROM (SELECT DISTINCT state, article FROM edition WHERE article NOT IN (SELECT article FROM bin))
GROUP BY state
