SELECT language, name FROM person_name WHERE person = ?1
