SELECT language, bio FROM person_bio WHERE person = ?1
