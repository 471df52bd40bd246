-- Words that a desk could not save, because others had written in the same place meanwhile; they wait here until
-- somebody has chosen between both. Of a block or an endnote, `thing` is its id, and `behind` the block that a block
-- stood behind. No words: they were thrown away.
CREATE TABLE undecided (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    edition BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    place   TEXT NOT NULL CHECK (place IN ('title', 'key points', 'block', 'endnote')),
    thing   BLOB CHECK (length(thing) = 16),
    behind  BLOB CHECK (length(behind) = 16),
    words   TEXT,
    person  BLOB NOT NULL CHECK (length(person) = 16),
    at      INTEGER NOT NULL,
    CHECK ((thing IS NULL) = (place IN ('title', 'key points'))),
    CHECK (behind IS NULL OR place = 'block')
) STRICT, WITHOUT ROWID;
CREATE INDEX undecided_by_edition ON undecided (edition, id);

-- How many words an edition is to have. It was a setting, which stayed when the edition was gone.
CREATE TABLE target (
    edition BLOB PRIMARY KEY REFERENCES edition (id) ON DELETE CASCADE,
    words   INTEGER NOT NULL CHECK (words BETWEEN 1 AND 1000000)
) STRICT, WITHOUT ROWID;
INSERT INTO target (edition, words)
SELECT edition.id, CAST(setting.value AS INTEGER)
FROM setting JOIN edition ON edition.id = unhex(substr(setting.key, 8), '-')
WHERE setting.key LIKE 'target %' AND CAST(setting.value AS INTEGER) BETWEEN 1 AND 1000000;
DELETE FROM setting WHERE key LIKE 'target %';
