## Kalın ve italikten başka düz yazıya gerekenler

editor-smallCaps = Küçük büyük harf
editor-superscript = Üst simge
editor-subscript = Alt simge
editor-more = Diğer biçimler
editor-heading4 = Üçüncü düzey başlık
editor-not-here = İmlecin durduğu yerde yapılamaz
editor-pullQuote = Öne çıkan alıntı
editor-sinkItem = Listede bir düzey içeri
editor-liftItem = Listede bir düzey dışarı
editor-table = Tablo
editor-rowAbove = Üste satır ekle
editor-rowBelow = Alta satır ekle
editor-columnBefore = Sola sütun ekle
editor-columnAfter = Sağa sütun ekle
editor-deleteRow = Satırı sil
editor-deleteColumn = Sütunu sil

editor-figure = Görsel
editor-figureNarrower = Görseli daralt
editor-figureWider = Görseli genişlet
figure-alternative = Alternatif metin
figure-alternative-hint = Görselde ne olduğu, onu göremeyenler için. Bu metin olmadan edisyon onaylanamaz.
figure-alternative-missing = Alternatif metin eksik
figure-credit = Kaynak
figure-edit = Alternatif metin, kaynak ve genişlik
figure-width = Genişlik, sütunun yüzdesi olarak
figure-width-bad = 10 ile 100 arasında.
figure-large = Görselin uzun kenarı { NUMBER($pixels) } piksel.
figure-reduce = 2.000 piksele küçült
figure-set = Uygula
figure-missing = Bu görsel bu haber merkezinde yok.
figure-pasted = Yapıştırılan görsel
error-picture_too_large = { $path } 10 MB’tan ya da 8.000 pikselden büyük. Küçültülürse alınabilir.
desk-export-figure_without_alternative = bir görselin onu göremeyenlere söyleyeceği bir şey yok.
error-figure_without_alternative = Alternatif metni olmayan görseller ({ $language }): { $count }. Göremeyenler için ne gösterdiklerini yazın.
audit-add_picture = görsel ekledi
