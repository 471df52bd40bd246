-- The lines of editions whose words in `search` are no longer those of their text. Putting an edition's
-- words into the index takes the longer the larger the whole index is, so a save only notes here that it
-- is to be done.
CREATE TABLE search_waits (
    line INTEGER PRIMARY KEY REFERENCES edition (line) ON DELETE CASCADE
) STRICT;
