UPDATE block SET markdown = ?3, digest = ?4 WHERE id = ?1 AND edition = ?2
