SELECT count(*) FROM article WHERE under_way = 1
