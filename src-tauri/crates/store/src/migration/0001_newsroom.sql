-- The newsroom. Ids are UUIDs (version 7) as 16-byte blobs, times are milliseconds since 1970 in UTC,
-- days are YYYY-MM-DD, digests and hashes are BLAKE3 as 32-byte blobs, languages are BCP 47 tags.

CREATE TABLE newsroom (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    id      BLOB NOT NULL CHECK (length(id) = 16),
    name    TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;

-- Every installation that ever wrote here.
CREATE TABLE desk (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    first_wrote INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE asset (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    media_type TEXT NOT NULL,
    digest     BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    bytes      BLOB NOT NULL
) STRICT;

CREATE TABLE person (
    id     BLOB PRIMARY KEY CHECK (length(id) = 16),
    name   TEXT NOT NULL,
    folded TEXT NOT NULL,
    photo  BLOB REFERENCES asset (id)
) STRICT;
CREATE INDEX person_by_folded ON person (folded);
CREATE INDEX person_by_photo ON person (photo) WHERE photo IS NOT NULL;

CREATE TABLE person_name (
    person   BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    name     TEXT NOT NULL,
    folded   TEXT NOT NULL,
    PRIMARY KEY (person, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_by_folded ON person_name (folded);

CREATE TABLE person_bio (
    person   BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    bio      TEXT NOT NULL,
    PRIMARY KEY (person, language)
) STRICT;

CREATE TABLE person_role (
    person BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role   TEXT NOT NULL,
    PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
    id BLOB PRIMARY KEY CHECK (length(id) = 16)
) STRICT;

CREATE TABLE section_name (
    section  BLOB NOT NULL REFERENCES section (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    name     TEXT NOT NULL,
    folded   TEXT NOT NULL,
    PRIMARY KEY (section, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX section_name_by_folded ON section_name (folded);

-- title_key and author_key are what the original's title and the first author's name are sorted by,
-- and under_way says whether any edition is not yet published; kept here so that the library's list
-- never reads an edition to put its rows in order. `line` is what the editions' lines begin with.
CREATE TABLE article (
    line       INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    section    BLOB REFERENCES section (id),
    slug       TEXT NOT NULL,
    dated      TEXT,
    created    INTEGER NOT NULL,
    changed    INTEGER NOT NULL,
    title_key  BLOB NOT NULL DEFAULT x'',
    author_key BLOB NOT NULL DEFAULT x'',
    under_way  INTEGER NOT NULL DEFAULT 0 CHECK (under_way IN (0, 1))
) STRICT;
CREATE INDEX article_by_changed ON article (changed, id);
CREATE INDEX article_by_created ON article (created, id);
CREATE INDEX article_by_dated ON article (dated, id);
CREATE INDEX article_by_title ON article (title_key, id);
CREATE INDEX article_by_author ON article (author_key, id);
CREATE INDEX article_by_section ON article (section, id);
CREATE INDEX article_by_slug ON article (slug);
CREATE INDEX article_under_way ON article (under_way) WHERE under_way = 1;

CREATE TABLE byline (
    article  BLOB NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person   BLOB NOT NULL REFERENCES person (id),
    PRIMARY KEY (article, position),
    UNIQUE (person, article)
) STRICT, WITHOUT ROWID;

-- `line` is the number of the edition's row in `search`: 1024 times its article's line, and a number from
-- 0 to 1023. So the articles that a search finds are known by arithmetic alone.
CREATE TABLE edition (
    line     INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    article  BLOB NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    original INTEGER NOT NULL CHECK (original IN (0, 1)),
    state    TEXT NOT NULL,
    title    TEXT NOT NULL,
    revision INTEGER NOT NULL,
    words    INTEGER NOT NULL,
    blocks   INTEGER NOT NULL,
    changed  INTEGER NOT NULL,
    UNIQUE (article, language)
) STRICT;
CREATE UNIQUE INDEX edition_original ON edition (article) WHERE original = 1;
CREATE INDEX edition_by_language ON edition (language, state, article);
CREATE INDEX edition_by_state ON edition (state, article);

-- The order of an edition's blocks is one value, the ids one after another, so that moving a block in
-- a text of a thousand changes one row and not a thousand positions.
CREATE TABLE body (
    edition     BLOB PRIMARY KEY REFERENCES edition (id) ON DELETE CASCADE,
    key_points  TEXT NOT NULL CHECK (json_valid(key_points)),
    block_order BLOB NOT NULL CHECK (length(block_order) % 16 = 0)
) STRICT;

CREATE TABLE block (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    edition  BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    markdown TEXT NOT NULL,
    digest   BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX block_by_edition ON block (edition);

CREATE TABLE source (
    id  BLOB PRIMARY KEY CHECK (length(id) = 16),
    csl TEXT NOT NULL CHECK (json_valid(csl))
) STRICT;

-- A note that was thrown away is kept aside: an earlier revision that marks it may be brought back, and
-- with the mark the note comes back too.
CREATE TABLE endnote (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    article     BLOB NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    source      BLOB REFERENCES source (id),
    thrown_away INTEGER NOT NULL DEFAULT 0 CHECK (thrown_away IN (0, 1))
) STRICT;
CREATE INDEX endnote_by_article ON endnote (article, id);
CREATE INDEX endnote_by_source ON endnote (source) WHERE source IS NOT NULL;

CREATE TABLE endnote_text (
    endnote  BLOB NOT NULL REFERENCES endnote (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (endnote, language)
) STRICT;

-- What a note said before, oldest first; its words are not part of an edition's revisions.
CREATE TABLE endnote_text_past (
    number   INTEGER PRIMARY KEY,
    endnote  BLOB NOT NULL REFERENCES endnote (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text     TEXT NOT NULL
) STRICT;
CREATE INDEX endnote_text_past_by_endnote ON endnote_text_past (endnote, language);

-- Which endnotes a block marks. A text may mark a note that is not there, so `endnote` refers to nothing.
CREATE TABLE mark (
    block   BLOB NOT NULL REFERENCES block (id) ON DELETE CASCADE,
    endnote BLOB NOT NULL,
    PRIMARY KEY (block, endnote)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_endnote ON mark (endnote);
CREATE TRIGGER mark_brings_its_note_back AFTER INSERT ON mark
BEGIN UPDATE endnote SET thrown_away = 0 WHERE id = new.endnote AND thrown_away = 1; END;

-- `digest` is that of the source's text when the pair was made.
CREATE TABLE pair (
    source_edition BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    target_edition BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    source_block   BLOB NOT NULL REFERENCES block (id) ON DELETE CASCADE,
    target_block   BLOB NOT NULL REFERENCES block (id) ON DELETE CASCADE,
    digest         BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (source_edition, target_edition, source_block, target_block)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_by_target_edition ON pair (target_edition);
CREATE INDEX pair_by_source_block ON pair (source_block);
CREATE INDEX pair_by_target_block ON pair (target_block);

-- The step is last, so that a list of revisions never reads it.
CREATE TABLE revision (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
    edition            BLOB NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    number             INTEGER NOT NULL CHECK (number > 0),
    reason             TEXT NOT NULL,
    brought_back       INTEGER,
    person             BLOB NOT NULL,
    desk               BLOB NOT NULL,
    at                 INTEGER NOT NULL,
    previous           BLOB,
    hash               BLOB NOT NULL CHECK (length(hash) = 32),
    whole              INTEGER NOT NULL CHECK (whole IN (0, 1)),
    blocks_changed     INTEGER NOT NULL,
    title_changed      INTEGER NOT NULL CHECK (title_changed IN (0, 1)),
    key_points_changed INTEGER NOT NULL CHECK (key_points_changed IN (0, 1)),
    step               TEXT NOT NULL CHECK (json_valid(step)),
    UNIQUE (edition, number)
) STRICT;
CREATE INDEX revision_whole ON revision (edition, number) WHERE whole = 1;
CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON revision
BEGIN SELECT raise(ABORT, 'a revision never changes'); END;

CREATE TABLE audit (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    person  BLOB NOT NULL,
    desk    BLOB NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'an audit entry never changes'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'an audit entry is never taken out'); END;

-- A row for each edition, numbered by edition.line. The words come folded and separated by spaces, so
-- the plainest tokenizer serves; the texts themselves are not kept a second time. `detail=column` knows
-- in which column a word stands but not where, which halves what a save must write.
CREATE VIRTUAL TABLE search USING fts5 (
    title, key_points, body,
    content = '', contentless_delete = 1,
    tokenize = 'ascii', prefix = '1 2 3', detail = 'column'
);
CREATE TRIGGER edition_leaves_search AFTER DELETE ON edition
BEGIN DELETE FROM search WHERE rowid = old.line; END;
