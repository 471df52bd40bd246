UPDATE article SET section = ?2, slug = ?3, dated = ?4, changed = ?5 WHERE id = ?1
