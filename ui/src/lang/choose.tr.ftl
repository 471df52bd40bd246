## İki biçimi olan yerler

choose-strip =
    { $count ->
        [one] Bir yer aynı anda iki ayrı biçimde değiştirildi. İki biçim de saklanıyor.
       *[other] { NUMBER($count) } yer aynı anda iki ayrı biçimde değiştirildi. İki biçim de saklanıyor.
    }
choose-open = Seç…
choose-words = Kalacak metni seçin
choose-why = Aynı yere aynı anda iki kişi, pencere ya da program yazdı. Hiçbir şey kaybolmadı: siz seçene kadar iki biçim de haber odasının dosyasında durur.
choose-title = Başlık, { $language }
choose-points = Öne çıkanlar, { $language }
choose-block = { $number }. paragraf, { $language }
choose-block-gone = Artık metinde olmayan bir paragraf, { $language }
choose-endnote = { $number } numaralı sonnot, { $language }
choose-endnote-unmarked = Metinde işareti olmayan bir sonnot, { $language }
choose-here = Metinde
choose-here-own = Metinde, burada yazılan
choose-elsewhere = Başka yerde yazılan, dosyada duran
choose-aside = { $date }, { $time } tarihinden beri bekliyor: { $person }
choose-thrown-away = Silindi
choose-form-only = Sözcükler aynı; yalnızca biçimleri farklı.
choose-keep = Metindeki kalsın
choose-take = Öteki biçimi al
choose-both = İkisi de kalsın, alt alta
choose-show = Metinde göster
audit-put_aside = başkalarının da yazdığı yere yazdı; iki biçim de saklandı
audit-settle = iki biçimden birini seçti
desk-export-choice_waits = bir seçim bekliyor (masada F4); sayfada yalnızca metindeki biçimi var.
