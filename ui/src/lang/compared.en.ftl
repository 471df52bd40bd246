### Two texts of an edition compared.

compared-same = Nothing differs: the two texts are the same.
