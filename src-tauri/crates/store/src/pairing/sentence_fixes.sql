SELECT source, target FROM sentence_fix WHERE edition = ?1
