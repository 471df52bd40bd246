SELECT count(*) FROM bin JOIN byline ON byline.article = bin.article WHERE byline.person = ?1
