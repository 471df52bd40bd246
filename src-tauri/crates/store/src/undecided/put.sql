INSERT INTO undecided (id, edition, place, thing, words, person, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET words = excluded.words, person = excluded.person, at = excluded.at
WHERE edition = excluded.edition AND place = excluded.place AND thing IS excluded.thing
