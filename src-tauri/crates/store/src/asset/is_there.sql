SELECT 1 FROM asset WHERE id = ?1
