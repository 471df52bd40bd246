INSERT INTO mark (block, endnote) VALUES (?1, ?2)
