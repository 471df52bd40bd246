DELETE FROM asset WHERE id = ?1 AND of_texts = 0
AND NOT EXISTS (SELECT 1 FROM person WHERE photo = ?1)
