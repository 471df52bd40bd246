SELECT id FROM person WHERE folded = ?1
UNION
SELECT person FROM person_name WHERE folded = ?1
ORDER BY 1
