SELECT article FROM bin WHERE at <= ?1 ORDER BY at, article
