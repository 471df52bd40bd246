UPDATE person SET name = ?2, folded = ?3, photo = ?4 WHERE id = ?1
