### Masa: yan yana diller ve yanlarındaki bölme.

## Üst satır

desk-back = Yazılar
desk-failed = Yazı açılamadı
desk-editions = Diller
desk-original = özgün metin
desk-translation = çeviri
desk-edition-add = + Dil
desk-more = Diğer işlemler
desk-save = Şimdi kaydet

## Metnin bir sonraki adımı

desk-move-draft = Taslağa geri al
desk-move-in-review = İncelemeye gönder
desk-move-changes-asked = Değişiklik iste
desk-move-approved = Onayla
desk-move-published = Yayımlandı olarak işaretle

## Sütunlar

desk-title-name = Başlık, { $language }
desk-title-empty = Başlık
desk-point-name = Öne çıkan { $number }, { $language }
desk-point-empty = Öne çıkan
desk-point-add = + Öne çıkan
desk-original-changed = Özgün metin değişti: { $language }
desk-original-confirm = Doğru
desk-title-confirm-named = Doğru: başlık, { $language }
desk-points-confirm-named = Doğru: öne çıkanlar, { $language }
desk-body-name = Metin, { $language }
desk-body-begin = Buraya yazın…
desk-body-begin-translation = Çeviriyi buraya yazın…
desk-revision = { NUMBER($number) }. sürüm
desk-saved-at = { $time } kaydedildi
desk-gap = Henüz çevrilmedi
desk-gap-take = Kaynağı kopyala
desk-gap-begin = Boş başla
desk-gap-take-next = Çevrilmemiş sıradaki paragrafı kopyala
desk-gap-begin-next = Çevrilmemiş sıradaki paragrafa boş başla
desk-across-left = Soldaki paragrafa git
desk-across-right = Sağdaki paragrafa git
desk-next-part = Sonraki sütuna ya da bölmeye git
desk-previous-part = Önceki sütuna ya da bölmeye git
desk-locked = Bu metin { $state }: onu yalnızca geri çekmeye yetkili olan değiştirebilir.

## Alt satır

desk-words =
    { $count ->
       *[other] { NUMBER($count) } sözcük
    }
desk-saved = { $time } kaydedildi
desk-saving = Kaydediliyor…
desk-reading-pasted = Yapıştırılan okunuyor…
desk-read-only = Yalnızca okunabilir
desk-not-saved = Kaydedilmedi: { $reason }
desk-draft-again = { $language } metni değiştirildi ve yeniden taslak oldu (önceki durumu: { $state }).
desk-try-again = Yeniden dene
desk-undecided =
    { $count ->
       *[other] { NUMBER($count) } yer kararınızı bekliyor
    }
desk-untranslated =
    { $count ->
       *[other] { NUMBER($count) } paragraf çevrilmedi
    }
desk-zoom-in = Yazıyı büyüt
desk-zoom-out = Yazıyı küçült
desk-zoom-reset = Yazıyı asıl boyutuna getir

## Bölme

desk-pane = Metnin yanındakiler
desk-pane-toggle = Bölmeyi göster ya da gizle
desk-endnotes = Sonnotlar
desk-people = Kişiler
desk-history = Geçmiş
desk-show-endnotes = Sonnotları göster
desk-show-people = Kişileri göster
desk-show-history = Geçmişi göster
    .also = sürümler, değişiklikleri izle

## Sonnotlar

desk-notes-empty = Henüz sonnot yok
desk-notes-empty-text = İmleci notun yerine koyup bir not ekleyin.
desk-note-add = İmlecin yerine sonnot ekle
desk-note-mark = Sonnot { $number }
desk-note-go = Sonnot { $number } işaretine git
desk-note-places =
    { $count ->
       *[other] ¶ { $places }
    }
desk-note-unused = kullanılmıyor
desk-note-unmarked = burada işareti yok
desk-note-accessed = erişim { $date }
desk-note-words-missing = { $language } metni eksik
desk-note-outdated-in = eskidi: { $language }
desk-note-confirm-named = Doğru: { $number } numaralı sonnot
desk-note-words-missing-here = Bu notun bu dilde metni henüz yok
desk-note-edit = düzenle
desk-note-open = sayfayı aç
desk-note-done = tamam
desk-note-place = imlecin yerine koy
desk-note-remove = kaldır
desk-note-earlier = önceki hâlleri
desk-note-earlier-none = Daha önceki bir hâli yok.
desk-note-earlier-take = bunu al
desk-note-earlier-take-these = Bunu al: { $words }
desk-note-removed = Sonnot kaldırıldı.
desk-note-restore = Geri koy
desk-note-writer = Sonnotun metni, { $language }
desk-note-conflict = Bu not başka yerde de değiştirildi. Oradaki metin:
desk-note-conflict-gone = Bu notun metni başka yerde silindi.

## Kişiler

desk-people-empty = Bu yazının henüz imzası yok
desk-people-empty-text = Yazarları aşağıdan ekleyin; adları ve özgeçmişleri her dilde kendi diliyle görünür.
desk-people-no-bio = { $language } özgeçmiş yok
desk-people-open = profil
desk-people-up = yukarı taşı
desk-people-remove = çıkar
desk-people-add = Ekle
desk-people-add-who = Bir yazar daha
desk-people-choose = Kişi seçin…

## Pencereler

desk-details = Bölüm, tarih ve kısa ad…
desk-details-title = Bölüm, tarih ve kısa ad
desk-details-section = Bölüm
desk-details-no-section = Bölüm yok
desk-details-date = Tarih
desk-details-date-hint = Örneğin { $example }; tarih yoksa boş bırakın.
desk-details-date-bad = Böyle bir gün yok. { $example } gibi yazın.
desk-details-slug = Kısa ad
desk-details-slug-hint = Yazının adreslerdeki ve dosya adlarındaki adı.
desk-details-keep = Kaydet
desk-edition-add-title = Yeni dil ekle
desk-edition-language = Dil
desk-edition-choose = Dil seçin…
desk-edition-title = Başlık
desk-edition-title-hint = Çeviri bitene kadar boş kalabilir.
desk-edition-begin = Başla
desk-edition-throw = Bu dildeki metni sil…
desk-edition-delete = { $language } metnini sil
desk-edition-delete-text = Metin, geçmişiyle birlikte silinir. Öteki diller ve sonnotlar kalır.
desk-edition-delete-yes = Sil
desk-export = Sayfaları dışa aktar…
    .also = farklı kaydet, yayımla, html
desk-export-short = Dışa aktar
desk-export-title = Dışa aktar
desk-export-formats = Biçim
desk-export-html = Web sayfası (HTML)
desk-export-markdown = Markdown
desk-export-folder = Klasör seç…
desk-export-no-folder = Klasör sorulacak
desk-export-write = Dosyaları yaz
desk-export-exist = { $path } klasöründe bu dosyaların başka sürümleri var: { $files }. Henüz hiçbir şey yazılmadı.
desk-export-replace = Yerlerine yaz
desk-export-replaced = üzerine yazıldı
desk-export-unchanged = değişmedi
desk-export-working = Yazılıyor…
desk-export-done =
    { $count ->
       *[other] { NUMBER($count) } dosya yazıldı:
    }
desk-export-size = { $size } KB
desk-export-reveal = Klasörde göster
desk-export-otherwise = Bazı şeyler sayfalarda buradaki gibi durmuyor:
desk-export-in-paragraph = { $number }. paragraf
desk-export-in-endnote = { $number }. sonnot
desk-export-in-unmarked_endnote = bir sonnot
desk-export-in-biography = { $name } hakkında
desk-export-in-title = başlık
desk-export-in-key_points = öne çıkanlar
desk-export-html_as_text = ham HTML, metin olarak basılıyor.
desk-export-picture_as_link = görsel, bağlantı olarak basılıyor.
desk-export-picture_as_words = görselin yalnızca sözleri basılıyor.
desk-export-link_as_words = program çalıştırabilecek bir bağlantının yalnızca sözleri basılıyor.
desk-export-endnote_unmarked = metinde işareti yok; bu yüzden sayfaya basılmıyor.
desk-export-title_missing = yazılmamış; sayfa başlıksız kaldı.
desk-export-key_points_unreadable = dosyada okunamıyor ve dışarıda bırakıldı.
desk-link-address = Adres
desk-link-bad = Bağlantı bir web sayfasına, bir e-posta adresine ya da bu metinde bir yere götürebilir.
desk-link-set = Bağlantıyı koy
desk-link-remove = Bağlantıyı kaldır

## Düzenleme komutları

editor-toolbar = Biçimlendirme, { $language }
editor-sign-strong = K
editor-sign-emphasis = İ
editor-strong = Kalın
editor-emphasis = İtalik
editor-strike = Üstü çizili
    .also = üzerini çiz, çizgi
editor-code = Satır içi kod
    .also = sabit genişlikli, program
editor-paragraph = Paragraf
editor-heading2 = Ara başlık
editor-heading3 = Alt başlık
editor-bullets = Madde imli liste
    .also = madde, noktalı
editor-numbers = Numaralı liste
editor-quote = Alıntı
    .also = iktibas, girinti
editor-codeBlock = Kod bloğu
editor-rule = Ayırma çizgisi
    .also = yatay, ayraç, ayırıcı
editor-link = Bağlantı
    .also = köprü, url, web adresi
editor-note = Yeni sonnot
    .also = dipnot, kaynak, atıf
editor-undo = Geri al
editor-redo = Yinele

## Geçmiş

history-began = başlandı
history-imported = içe aktarıldı
history-edited = düzenlendi
history-brought-back = { NUMBER($number) }. sürüm geri getirildi
history-title = başlık
history-points = öne çıkanlar
history-blocks =
    { $count ->
       *[other] { NUMBER($count) } paragraf
    }
history-fewer =
    { $count ->
       *[other] { NUMBER($count) } paragraf eksik
    }
history-present = şimdiki metin
history-more = Daha eski sürümler
history-look = { NUMBER($number) }. sürüme bak
history-looking = { $language }, { NUMBER($number) }. sürüm
history-legend-gone = sonradan silinen
history-legend-since = sonradan yazılan
history-gone = sonradan silindi
history-come = sonradan yazıldı
history-same-words = aynı sözcükler, biçimi sonradan değişti
history-close = Metne dön
history-bring-back = Geri getir
history-bring-back-one = Bu paragrafı geri getir

desk-typography = Dizgiyi düzelt…
typography-title = Dizgiyi düzelt: { $language }
typography-about = Siz söylemeden hiçbir şey değişmez. Satır sonuna gelmemesi gereken boşluklar ␣ ile gösterilir.
typography-nothing = Değiştirilecek bir şey yok: metin olması gerektiği gibi dizilmiş.
typography-looking = Metin gözden geçiriliyor…
typography-some = { $chosen } / { $count }
typography-more = { $count } tane daha göster
typography-make =
    { $count ->
        [one] Bu değişikliği yap
       *[other] { $count } değişikliği yap
    }
typography-in-block = ¶ { $number }
typography-in-title = başlık
typography-in-key_point = { $number }. öne çıkan

desk-spelling = Yazım denetimini aç ya da kapat
desk-spelling-next = Sonraki bilinmeyen sözcük
desk-spelling-word = İmleçteki sözcük için öneriler
spelling-menu = “{ $word }” için ne yapılsın
spelling-looking = Öneriler aranıyor…
spelling-none = Öneri yok
spelling-ignore = Yok say
spelling-add-newsroom = Haber odasının sözcüklerine ekle
spelling-add-own = Kendi sözcüklerime ekle
spelling-unknown =
    { $count ->
        [one] { $count } bilinmeyen sözcük
       *[other] { $count } bilinmeyen sözcük
    }
spelling-unchecked = Sözlük yok: { $language }
