### Bir sürümün iki metni karşılaştırılınca.

compared-same = Fark yok: iki metin aynı.
