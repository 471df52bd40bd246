SELECT media_type, bytes FROM asset WHERE id = ?1
