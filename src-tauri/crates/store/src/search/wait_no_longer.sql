DELETE FROM search_waits WHERE line = ?1
