-- What the original of an edition's article says at its head, as far as it says anything; nothing of the original itself.
CREATE VIEW head_of_original AS
SELECT edition.id AS edition, nullif(source.title, '') AS title, nullif(body.key_points, '[]') AS key_points
FROM edition
JOIN edition AS source ON source.article = edition.article AND source.original = 1 AND source.id <> edition.id
LEFT JOIN body ON body.edition = source.id;

-- What an endnote says in the original's language, if it says anything.
CREATE VIEW note_of_original AS
SELECT endnote.id AS endnote, edition.language, endnote_text.text
FROM endnote
JOIN edition ON edition.article = endnote.article AND edition.original = 1
JOIN endnote_text ON endnote_text.endnote = endnote.id AND endnote_text.language = edition.language
WHERE endnote_text.text <> '';

-- What the original's title said, and what its key points, when those of a translation were first written or last
-- confirmed, so that one knows what has changed since. None where the original said nothing then, and none of the
-- original's own.
ALTER TABLE body ADD COLUMN title_made_from TEXT;
ALTER TABLE body ADD COLUMN key_points_made_from TEXT;
-- Of what was written until now nobody knows from what: it counts as right for what the original says today.
UPDATE body
SET (title_made_from, key_points_made_from) = (
    SELECT title, key_points FROM head_of_original WHERE head_of_original.edition = body.edition
);
