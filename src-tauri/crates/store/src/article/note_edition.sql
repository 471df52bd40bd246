UPDATE article SET
    changed = max(changed, ?2),
    under_way = EXISTS (SELECT 1 FROM edition WHERE edition.article = ?1 AND edition.state <> 'published')
WHERE id = ?1
