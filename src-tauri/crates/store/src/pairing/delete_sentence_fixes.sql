DELETE FROM sentence_fix WHERE edition = ?1
