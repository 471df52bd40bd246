### Hangi paragraf ve tümcelerin birbirinin çevirisi olduğu, neyin eskidiği ve bir çevirinin ne kadarının bittiği.

menu-pairs = Çeviri

pairs = Eşler
pairs-show = Eşleri göster
    .also = hizalama, eşleştirme, eskimiş, çeviri birimi
pairs-none = Burada çeviri yok
pairs-none-text = Özgün metnin yanına bir çeviri koyun: paragrafları özgün metninkilerle eşleştirilir, eskiyenler burada gösterilir.
pairs-asking = Eşler okunuyor…
pairs-not-known = İmleç henüz bir eşin içinde değil. Yeni yazılan, kaydedilince eşleştirilir.

pairs-untranslated = Henüz çevrilmedi
pairs-taken = Özgün metnin sözleri, henüz çevrilmedi
pairs-begun = Başlandı, henüz bitmedi
pairs-translated = Çevrildi
pairs-outdated-setting = Eskidi: kaynağın yalnızca biçimi değişti (kalın, italik, başlık)
pairs-outdated-punctuation = Eskidi: kaynakta noktalama değişti
pairs-outdated-small = Eskidi: kaynakta az şey değişti
pairs-outdated-large = Eskidi: kaynakta çok şey değişti
pairs-added = Yalnızca çeviride var
pairs-left-out = Bilerek dışarıda bırakıldı
pairs-unsure = Hizalayıcı bu eşten emin değil

pairs-set = Elle eşleştirildi
pairs-sureness = Hizalayıcı eşleştirdi, { $sureness } emin
pairs-sureness-low = Hizalayıcı eşleştirdi, yalnızca { $sureness } emin
pairs-sureness-short = { $sureness } emin

pairs-done = Bitti, sonraki paragrafa geç
    .also = onayla
pairs-still-right = Hâlâ doğru, sonraki paragrafa geç
pairs-minor = Küçük değişiklik, kalsın, sonraki paragrafa geç
pairs-done-here = Bitti
pairs-still-right-here = Hâlâ doğru
pairs-minor-here = Küçük, kalsın
pairs-next = Çevrilmemiş ya da eskimiş sonraki paragraf
pairs-previous = Çevrilmemiş ya da eskimiş önceki paragraf
pairs-next-unsure = Hizalayıcının emin olmadığı sonraki eş
pairs-next-here = Sonraki iş
pairs-previous-here = Önceki
pairs-next-unsure-here = Emin olunmayan sonraki
pairs-settled-done = Bitti.
pairs-settled-copied = Bitti. Sözcükler hâlâ özgün metnin sözcükleri.
pairs-settled-still-right = Hâlâ doğru.
pairs-settled-minor = Olduğu gibi kaldı.
pairs-all-done = Çevrilecek ya da bakılacak bir şey kalmadı.
pairs-left = Çevrilecek ya da bakılacak paragraf kalmadı. Kalan: { $parts }.
left-title = başlık
left-key-points = öne çıkanlar
left-notes =
    { $count ->
        [one] { NUMBER($count) } sonnot
       *[other] { NUMBER($count) } sonnot
    }
pairs-last = Geriye yalnızca bu kaldı.
pairs-none-unsure = Emin olunmadığı işaretli eş yok.

pairs-change = { $language } metinde değişenler
pairs-sentences = Tümceler
pairs-sentences-keys = Oklar birinden ötekine götürür; bir tümce seçiliyken eşlerin tuşları tümceler içindir.
pairs-go-sentences = Eşin tümcelerine git
pairs-no-sentence = karşılığı yok
pairs-sentence-changed = kaynak değişti
pairs-sentence-set = elle
pairs-sentence-join-named = { NUMBER($number) }. tümce eşini sonrakiyle birleştir
pairs-sentence-split-named = { NUMBER($number) }. tümce eşini ayır
pairs-sentence-up-named = { NUMBER($number) }. eşten başlayarak tümceleri yukarı kaydır
pairs-sentence-down-named = { NUMBER($number) }. eşten başlayarak tümceleri aşağı kaydır
pairs-sentence-link-named = { NUMBER($number) }. eşteki tümceyi bir başkasıyla bağla
pairs-sentence-alone-named = { NUMBER($number) }. eşteki tümceyi bilerek karşılıksız bırak
pairs-sentence-free-named = { NUMBER($number) }. tümce eşini hizalayıcıya geri ver

pairs-mend = Eşleştirmeyi düzelt
pairs-letters = Burada harfin kendisi yeter.
# Short, on the buttons that mend pairs of paragraphs and of sentences.
mend-join = Sonrakiyle birleştir
mend-split = Ayır
mend-up = Yukarı
mend-down = Aşağı
mend-link = Bağla…
mend-alone = Karşılıksız
mend-free = Geri ver
mend-realign = Yeniden hizala
mend-undo = Geri al
mend-redo = Yinele
pairs-join = Sonraki eşle birleştir
pairs-split-pair = Eşi ayır
pairs-down = Buradan başlayarak aşağı kaydır
pairs-up = Buradan başlayarak yukarı kaydır
pairs-link = Bu paragrafı bağla…
pairs-link-with = Şununla bağla: “{ $words }”
pairs-link-cancel = Bağlama
pairs-link-let-go = Hiçbir şey bağlanmadı.
pairs-alone = Bilerek karşılıksız
pairs-free = Hizalayıcıya geri ver
pairs-realign = Hepsini yeniden hizala
    .also = yeniden eşleştir
pairs-undo = Düzeltmeyi geri al
pairs-redo = Düzeltmeyi yinele

pairs-linking = “{ $words }” seçildi. Ait olduğu paragrafa gidip aynı tuşlara basın. Esc vazgeçer.
pairs-joined = Eşler birleştirildi.
pairs-split = Eş ayrıldı.
pairs-shifted-down = Aşağı kaydırıldı.
pairs-shifted-up = Yukarı kaydırıldı.
pairs-linked = Paragraflar bağlandı.
pairs-left-alone = Paragraf bilerek karşılıksız bırakıldı.
pairs-freed = Onu yine hizalayıcı eşleştiriyor.
pairs-realigned = Elle eşleştirilmeyen her şey yeniden hizalandı.
pairs-undone = Düzeltme geri alındı.
pairs-redone = Düzeltme yinelendi.
sentences-linking = “{ $words }” seçildi. Ait olduğu tümceye gidip aynı tuşa basın. Esc vazgeçer.
sentences-joined = Tümceler birleştirildi.
sentences-split = Tümceler ayrıldı.
sentences-linked = Tümceler bağlandı.
sentences-left-alone = Tümce bilerek karşılıksız bırakıldı.
pairs-imported =
    { $count ->
        [one] Hizalayıcı { NUMBER($count) } eşten emin değil. { $keys } oraya götürür.
       *[other] Hizalayıcı { NUMBER($count) } eşten emin değil. { $keys } birinden ötekine götürür.
    }

pairs-progress = { $percent } çevrildi
pairs-progress-outdated = { NUMBER($count) } eskimiş

across-point = Üzerine gelinen tümceyi aydınlat ya da aydınlatma
    .also = karşılıklı okuma
across-caret = İmlecin bulunduğu tümceyi aydınlat ya da aydınlatma
    .also = karşılıklı okuma
across-is-point = Üzerine gelinen tümce, karşılıklarıyla birlikte aydınlatılıyor.
across-is-caret = İmlecin bulunduğu tümce de karşılıklarıyla birlikte aydınlatılıyor.
across-is-off = Hiçbir tümce aydınlatılmıyor.
across-settings = Bir tümceyi karşılıklarıyla aydınlat
across-settings-point = Üzerine gelince
across-settings-caret = Üzerine gelince ve imleçle
across-settings-off = Hiçbir zaman

error-pair_not_outdated = Bu paragraf çevrildiğinden beri kaynağı değişmedi.
error-no_translation_here = Özgün metnin yanında çeviri yok. Birini gösterin, paragrafları eşleştirilir.
error-no_translation_beside = Bu eşte çeviriden bir şey yok.
error-no_pair_below = Bunun altında birleştirilecek bir eş yok.
error-pair_not_joined = Bu eşin iki yanında birer paragraf var: ayıracak bir şey yok.
error-pair_not_set = Bu eşi kimse elle kurmadı.
error-pairs_nothing_to_undo = Bu eşlerde geri alınacak bir düzeltme kalmadı.
error-pairs_nothing_to_redo = Bu eşlerde yinelenecek, geri alınmış bir düzeltme yok.
error-pair_same_side = İki paragraf da aynı metinden. Öteki sütundan birini seçin.
error-pair_unchanged = Bir şey değişmedi: yanındaki elle kurulmuş ya da yer yok.
error-pairs_stay_set = Bir şey değişmedi. Elle eşleştirilen olduğu gibi kalır; kaydırmayla yeri değişen de elle eşleştirilmiş sayılır. Önce kaydırmayı geri alın ya da eşleri hizalayıcıya geri verin.
error-pairs_aligned_already = Bir şey değişmedi: hizalayıcı her şeyi önceki gibi eşleştiriyor.
error-no_sentences_below = Bunların altında birleştirilecek tümce yok.
error-sentences_not_joined = İki yanda birer tümce var: ayıracak bir şey yok.
error-sentences_not_set = Bu tümceleri kimse elle eşleştirmedi.
error-sentences_same_side = İki tümce de aynı metinden. Öteki yandan birini seçin.
error-no_sentence_here = Burada tümce yok. İki yanı da olan bir eşe gidip tümcelerinden birini seçin.
error-sentences_unchanged = Bir şey değişmedi: tümceler zaten böyleydi ya da yer yok.
