UPDATE article SET dated = NULL WHERE id = ?1
