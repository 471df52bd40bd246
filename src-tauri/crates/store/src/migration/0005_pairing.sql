-- Which blocks of a translation stand for which of its article's original: a bead has some of each, and `edition` is the
-- translation. `blocks` and `words` are those of the original in it, and `standing` how it stands, so that progress is
-- counted without a text.
CREATE TABLE bead (
    number   INTEGER PRIMARY KEY,
    edition  BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    made     TEXT NOT NULL CHECK (made IN ('person', 'aligner', 'writing')),
    sureness REAL CHECK (sureness BETWEEN 0 AND 1),
    standing TEXT NOT NULL CHECK (standing IN ('untranslated', 'translated', 'outdated', 'left_out', 'added')),
    blocks   INTEGER NOT NULL,
    words    INTEGER NOT NULL,
    CHECK ((sureness IS NOT NULL) = (made = 'aligner'))
) STRICT;
CREATE INDEX bead_by_edition ON bead (edition, standing, blocks, words);

-- The blocks of beads; each block is in one of its translation's at most. A block that was deleted stays here, so that
-- one that comes back stands where it stood. `digest` is that of the original's text when its translation was last
-- confirmed, or else when it was begun; `confirmed` is of the translation's blocks.
CREATE TABLE bead_block (
    edition   BLOB NOT NULL,
    block     BLOB NOT NULL CHECK (length(block) = 16),
    bead      INTEGER NOT NULL REFERENCES bead (number) ON DELETE CASCADE,
    place     INTEGER NOT NULL,
    is_source INTEGER NOT NULL CHECK (is_source IN (0, 1)),
    digest    BLOB CHECK (length(digest) = 32),
    confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (edition, block)
) STRICT, WITHOUT ROWID;
CREATE INDEX bead_block_by_bead ON bead_block (bead);
CREATE INDEX bead_block_by_block ON bead_block (block, digest);

-- What blocks of an original said when translations of them were confirmed or begun, kept when they say something else.
CREATE TABLE said (
    edition  BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    digest   BLOB NOT NULL CHECK (length(digest) = 32),
    markdown TEXT NOT NULL,
    PRIMARY KEY (edition, digest)
) STRICT;

-- Sentences that a person has set beside one another, each side by the digests of its sentences one after another.
CREATE TABLE sentence_fix (
    edition BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    source  BLOB NOT NULL CHECK (length(source) % 32 = 0),
    target  BLOB NOT NULL CHECK (length(target) % 32 = 0),
    PRIMARY KEY (edition, source, target)
) STRICT, WITHOUT ROWID;

-- The sums of a translation's beads. `covered` is what is translated, outdated or left out of what the original has now.
CREATE TABLE progress (
    edition           BLOB PRIMARY KEY REFERENCES edition (id) ON DELETE CASCADE,
    translated_blocks INTEGER NOT NULL,
    translated_words  INTEGER NOT NULL,
    outdated_blocks   INTEGER NOT NULL,
    outdated_words    INTEGER NOT NULL,
    covered_blocks    INTEGER NOT NULL,
    covered_words     INTEGER NOT NULL
) STRICT;

-- The pairs until now were guesses by position, of which nobody has confirmed anything; what the original said when they
-- were made is known by its digest.
CREATE TABLE numbered_pair (
    number  INTEGER PRIMARY KEY,
    edition BLOB NOT NULL,
    source  BLOB NOT NULL,
    target  BLOB NOT NULL,
    digest  BLOB NOT NULL,
    UNIQUE (edition, source),
    UNIQUE (edition, target)
) STRICT;
INSERT OR IGNORE INTO numbered_pair (edition, source, target, digest)
SELECT pair.target_edition, pair.source_block, pair.target_block, pair.digest
FROM pair
JOIN edition AS source ON source.id = pair.source_edition AND source.original = 1
JOIN edition AS target ON target.id = pair.target_edition AND target.article = source.article;
INSERT INTO bead (number, edition, made, standing, blocks, words)
SELECT number, edition, 'writing', 'untranslated', 0, 0 FROM numbered_pair;
INSERT INTO bead_block (edition, block, bead, place, is_source, digest)
SELECT edition, source, number, 0, 1, digest FROM numbered_pair;
INSERT INTO bead_block (edition, block, bead, place, is_source)
SELECT edition, target, number, 0, 0 FROM numbered_pair;
DROP TABLE numbered_pair;
DROP TABLE pair;
