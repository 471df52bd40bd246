DELETE FROM endnote WHERE id = ?1
