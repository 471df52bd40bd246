DELETE FROM mark WHERE block = ?1
