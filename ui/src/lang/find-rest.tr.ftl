### Bir kerede değiştirilebilenden fazlası bulunduğunda geriye kalanlar.

find-rest = Bir kerede değiştirilebilenden fazlası bulundu; metinler yeniden tarandı. Buradakilerin de değiştirilip değiştirilmeyeceğine bakın.
find-more-editions = { $count } metin daha göster
