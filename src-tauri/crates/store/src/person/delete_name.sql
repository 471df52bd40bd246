DELETE FROM person_name WHERE person = ?1 AND language = ?2
