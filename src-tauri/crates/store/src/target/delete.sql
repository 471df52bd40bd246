DELETE FROM target WHERE edition = ?1
