### Sözcük bulma ve değiştirme.

desk-find = Metinde bul
desk-find-replace = Metinde bul ve değiştir
    .also = ikame, yerine koy
desk-find-next = Sonraki sonuç
desk-find-previous = Önceki sonuç
desk-find-case = Büyük/küçük harfe ve imlere duyarlı
desk-find-whole = Tam sözcük
desk-find-expression = Düzenli ifade
desk-find-article = Bütün dillerde bul ve değiştir…
find-newsroom = Bütün haber odasında bul ve değiştir…

find-bar = Bul, { $language }
find-words = Bul
find-with = Yerine yaz
find-how = Nasıl aransın
find-count = { $at } / { $count }
find-hits = { $count } sonuç
find-none = Bulunamadı
find-close = Aramayı kapat
find-replace-one = Değiştir
find-replace-all = Tümünü değiştir…
find-in-article = Bütün diller…
find-in-newsroom = Bütün haber odası…

find-article-title = Yazının bütün dillerinde bul ve değiştir
find-newsroom-title = Bütün haber odasında bul ve değiştir
find-say-what = Aranacak sözü yazın. Siz söylemeden hiçbir şey değişmez.
find-looking = Metinler gözden geçiriliyor…
find-found = { $editions } metinde { $count } sonuç
find-more-hits = Daha fazlası var; bunlar ilkleri.
find-becomes-draft = { $state }; yeniden taslak olur
find-replace = { $count } sonucu değiştir
find-delete = { $count } sonucu sil
find-replaced = { $editions } metinde { $count } sonuç değiştirildi.
find-undo = Geri al
find-undone = { $count } metinde eski sözler yine yerinde.
find-undone-some = { $count } metinde eski sözler yine yerinde; { $left } metin bu arada değiştiği için olduğu gibi kaldı.
find-left = { $count } metin olduğu gibi kaldı:
find-left-one = “{ $title }” ({ $language }): { $reason }
