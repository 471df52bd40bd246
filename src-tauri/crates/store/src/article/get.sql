SELECT section, slug, dated, created, changed FROM article WHERE id = ?1
