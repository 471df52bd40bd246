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
