DELETE FROM undecided WHERE edition = ?1 AND id = ?2
