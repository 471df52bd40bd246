-- The articles that were deleted and can still be put back, with who deleted them and when. An article in the bin
-- keeps all it has; whatever lists or counts articles leaves those out that stand here.
CREATE TABLE bin (
    article BLOB PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    person  BLOB NOT NULL CHECK (length(person) = 16),
    at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bin_by_at ON bin (at, article);

-- What people call a revision, such as “as sent to the minister”. A name is no part of the revision, which never
-- changes.
CREATE TABLE revision_name (
    edition BLOB NOT NULL,
    number  INTEGER NOT NULL,
    name    TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (edition, number),
    FOREIGN KEY (edition, number) REFERENCES revision (edition, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Whether a picture was ever put into a text. Such a one stays as long as the newsroom does: an earlier revision may
-- show it.
ALTER TABLE asset ADD COLUMN of_texts INTEGER NOT NULL DEFAULT 0;

-- Words are sought in endnotes too, so that the texts which mark some are to be put into the index anew.
INSERT INTO search_waits (line)
SELECT line FROM edition WHERE id IN (SELECT block.edition FROM mark JOIN block ON block.id = mark.block)
ON CONFLICT (line) DO NOTHING;
