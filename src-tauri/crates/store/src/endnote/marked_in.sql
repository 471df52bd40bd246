SELECT DISTINCT block.edition FROM mark JOIN block ON block.id = mark.block
WHERE mark.endnote = ?1 ORDER BY block.edition
