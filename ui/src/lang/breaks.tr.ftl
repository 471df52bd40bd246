### Satır bölmek ve yalnızca sözcükleri yapıştırmak.

editor-lineBreak = Satır sonu
    .also = yeni satır, alt satır
desk-paste-plain = Biçimlendirmeden yapıştır
    .also = düz metin, yalnızca sözcükler
