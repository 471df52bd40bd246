SELECT count(*) FROM search_waits
