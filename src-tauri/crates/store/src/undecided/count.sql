SELECT count(*) FROM undecided WHERE edition = ?1
