-- What an endnote said in the original's language when its words in another were first written or last confirmed, so that
-- one knows what has changed since. None where the original said nothing then, and none of the original's own words.
ALTER TABLE endnote_text ADD COLUMN made_from TEXT;
-- Of what was written until now nobody knows from what: it counts as right for what the original says today.
UPDATE endnote_text
SET made_from = (
    SELECT there.text FROM endnote
    JOIN edition ON edition.article = endnote.article AND edition.original = 1
    JOIN endnote_text AS there ON there.endnote = endnote.id AND there.language = edition.language
    WHERE endnote.id = endnote_text.endnote AND there.language <> endnote_text.language AND there.text <> ''
);
