SELECT id, place, thing, words, person, at FROM undecided WHERE edition = ?1 ORDER BY id
