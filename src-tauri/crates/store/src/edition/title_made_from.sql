UPDATE body SET title_made_from = (SELECT title FROM head_of_original WHERE edition = ?1)
WHERE edition = ?1 AND (?2 OR title_made_from IS NULL)
