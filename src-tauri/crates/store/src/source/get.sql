SELECT csl FROM source WHERE id = ?1
