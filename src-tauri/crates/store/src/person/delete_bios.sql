DELETE FROM person_bio WHERE person = ?1
