DELETE FROM asset WHERE id = ?1
AND NOT EXISTS (SELECT 1 FROM person WHERE photo = ?1)
AND NOT EXISTS (SELECT 1 FROM block WHERE instr(markdown, ?2))
AND NOT EXISTS (SELECT 1 FROM revision WHERE instr(step, ?2))
