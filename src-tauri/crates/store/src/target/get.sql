SELECT words FROM target WHERE edition = ?1
