INSERT INTO undecided (id, edition, place, thing, behind, words, person, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE
SET behind = excluded.behind, words = excluded.words, person = excluded.person, at = excluded.at
WHERE edition = excluded.edition AND place = excluded.place AND thing IS excluded.thing
