SELECT name, photo FROM person WHERE id = ?1
