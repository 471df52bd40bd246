UPDATE article SET author_key = ?2 WHERE id = ?1 AND author_key <> ?2
