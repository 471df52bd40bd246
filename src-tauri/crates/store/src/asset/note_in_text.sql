UPDATE asset SET of_texts = 1 WHERE id = ?1 AND of_texts = 0
