-- What lagged behind the former original goes on doing so, beside one that it was never made from.
UPDATE body
SET
    title_made_from = CASE
        WHEN edition = ?2 THEN NULL
        WHEN title_made_from <> (SELECT title FROM head_of_original AS former WHERE former.edition = body.edition) THEN ''
        ELSE (SELECT nullif(heir.title, '') FROM edition AS heir WHERE heir.id = ?2)
    END,
    key_points_made_from = CASE
        WHEN edition = ?2 THEN NULL
        WHEN key_points_made_from
            <> (SELECT key_points FROM head_of_original AS former WHERE former.edition = body.edition) THEN '[]'
        ELSE (SELECT nullif(heir.key_points, '[]') FROM body AS heir WHERE heir.edition = ?2)
    END
WHERE edition IN (SELECT id FROM edition WHERE article = ?1)
