SELECT id, markdown, digest FROM block WHERE edition = ?1
