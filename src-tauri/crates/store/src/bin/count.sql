SELECT count(*) FROM bin
