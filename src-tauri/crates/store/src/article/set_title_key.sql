UPDATE article SET title_key = ?2 WHERE id = ?1 AND title_key <> ?2
