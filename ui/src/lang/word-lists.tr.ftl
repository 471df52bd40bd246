### Sözlüklere eklenen sözcükler.

word-lists = Sözlüklere eklenen sözcükler
word-lists-hint = Yazım denetimi bunları büyük ya da küçük harfle doğru sayar. Altı çizili bir sözcüğün menüsünden de buraya sözcük eklenir.
word-lists-languages = Eklenen sözcüklerin dilleri
word-lists-search = Sözcüklerde ara
word-lists-newsroom = Haber odasının sözcükleri
word-lists-newsroom-hint = Bu haber odasında çalışan herkes için.
word-lists-own = Kendi sözcüklerim
word-lists-own-hint = Bu bilgisayarda sizin için, her haber odasında.
word-lists-add = Yeni sözcük
word-lists-add-newsroom = Haber odasının sözcüklerine ekle
word-lists-add-own = Kendi sözcüklerime ekle
word-lists-add-verb = Ekle
word-lists-remove = “{ $word }” sözcüğünü çıkar
word-lists-removed = “{ $word }” yeniden altı çizili görünecek.
word-lists-undo = Geri al
word-lists-none = Henüz yok.
word-lists-not-found = Bu harfleri içeren sözcük yok.
