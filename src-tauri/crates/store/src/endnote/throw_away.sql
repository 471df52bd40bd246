UPDATE endnote SET thrown_away = 1 WHERE id = ?1
