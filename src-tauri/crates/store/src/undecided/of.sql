SELECT id, place, thing, behind, words, person, at FROM undecided WHERE edition = ?1 ORDER BY id
