SELECT article, source FROM endnote WHERE id = ?1
