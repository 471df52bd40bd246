SELECT dated FROM article WHERE id = ?1
