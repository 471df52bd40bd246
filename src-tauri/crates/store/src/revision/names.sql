SELECT number, name FROM revision_name WHERE edition = ?1
