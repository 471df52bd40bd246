SELECT language, count(*) FROM edition GROUP BY language
