SELECT section, count(*) FROM article
WHERE section IS NOT NULL AND id NOT IN (SELECT article FROM bin)
GROUP BY section
