SELECT section FROM section_name WHERE folded = ?1 ORDER BY section LIMIT 1
