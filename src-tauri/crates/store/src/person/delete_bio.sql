DELETE FROM person_bio WHERE person = ?1 AND language = ?2
