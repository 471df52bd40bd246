SELECT id FROM asset WHERE digest = ?1
