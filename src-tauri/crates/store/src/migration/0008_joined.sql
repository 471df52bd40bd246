-- What a bead was made of that writing made of several: each block that was in one of these, with that one's number in the
-- bead and who made it. `gone_into` is the block into which it went if it is gone and its going made them one, so that they
-- stand apart when it comes back.
CREATE TABLE joined_block (
    bead      INTEGER NOT NULL REFERENCES bead (number) ON DELETE CASCADE,
    part      INTEGER NOT NULL,
    block     BLOB NOT NULL CHECK (length(block) = 16),
    made      TEXT NOT NULL CHECK (made IN ('person', 'aligner', 'writing')),
    sureness  REAL CHECK (sureness BETWEEN 0 AND 1),
    gone_into BLOB CHECK (length(gone_into) = 16),
    PRIMARY KEY (bead, part, block),
    CHECK ((sureness IS NOT NULL) = (made = 'aligner'))
) STRICT, WITHOUT ROWID;
