INSERT INTO bead_block (edition, block, bead, place, is_source, digest, confirmed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (edition, block) DO UPDATE SET
    bead = excluded.bead, place = excluded.place, is_source = excluded.is_source,
    digest = excluded.digest, confirmed = excluded.confirmed
