SELECT state, count(*) FROM (SELECT DISTINCT state, article FROM edition) GROUP BY state
