DELETE FROM revision_name WHERE edition = ?1 AND number = ?2
