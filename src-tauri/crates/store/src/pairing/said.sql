SELECT markdown FROM said WHERE edition = ?1 AND digest = ?2
