UPDATE body SET block_order = ?2 WHERE edition = ?1
