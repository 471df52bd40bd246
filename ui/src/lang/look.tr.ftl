### Masadaki metnin görünüşü.

action-full-screen = Tam ekran
look-focus = Odak kipi
look-focus-leave = Odak kipinden çık
look-typewriter = Daktilo kipi
look-typewriter-on = Yazdığınız satır hep aynı yükseklikte kalacak.
look-typewriter-off = Yazdığınız satır yine sayfada aşağı inecek.
look-face-serif = Metni kitap yazı tipiyle göster
look-face-sans = Metni düz yazı tipiyle göster
look-face-mono = Metni daktilo yazı tipiyle göster
look-width-narrow = Dar metin
look-width-usual = Olağan genişlikte metin
look-width-wide = Geniş metin
look-width-full = Sütun boyunca metin

settings-look = Masadaki metin
settings-look-face = Yazı tipi
settings-look-size = Boy
settings-look-width = Genişlik
settings-look-typewriter = Daktilo kipi: yazdığınız satır hep aynı yükseklikte kalır
face-serif = Kitap
face-sans = Düz
face-mono = Daktilo
width-narrow = Dar
width-usual = Olağan
width-wide = Geniş
width-full = Sütun boyunca
