DELETE FROM person_name WHERE person = ?1
