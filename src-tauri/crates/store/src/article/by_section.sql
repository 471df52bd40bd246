SELECT section, count(*) FROM article WHERE section IS NOT NULL GROUP BY section
