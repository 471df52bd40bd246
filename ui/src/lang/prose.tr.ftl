## Kalın ve italikten başka düz yazıya gerekenler

editor-smallCaps = Küçük büyük harf
editor-superscript = Üst simge
editor-subscript = Alt simge
editor-more = Diğer biçimler
editor-heading4 = Üçüncü düzey başlık
editor-not-here = İmlecin durduğu yerde yapılamaz
