DELETE FROM person_role WHERE person = ?1 AND role = ?2
