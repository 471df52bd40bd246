UPDATE endnote SET thrown_away = 0 WHERE id = ?1 AND thrown_away = 1
