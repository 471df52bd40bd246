SELECT number, json_array_length(step, '$.order') AS blocks
FROM revision
WHERE edition = ?1
    AND number BETWEEN
        coalesce((SELECT max(number) FROM revision WHERE edition = ?1 AND number < ?2 AND whole = 1), 1)
        AND ?3
    AND blocks IS NOT NULL
ORDER BY number
