### Bir dildeki metnin ikinci görünümü.

split-toggle = Görünümü böl ya da ikinci görünümü kapat
split-name = İkinci görünüm, { $language }
split-body = Metnin ikinci görünümü, { $language }
split-title = · ikinci görünüm
split-close = İkinci görünümü kapat
split-height = İkinci görünümün yüksekliği
split-drag = Yüksekliği değiştirmek için sürükleyin; çift tıklama olağan yüksekliğine döndürür
