SELECT markdown, digest FROM block WHERE id = ?1 AND edition = ?2
