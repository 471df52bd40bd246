### Çöp kutusu: otuz gün saklanan silinmiş yazılar.

nav-bin = Çöp kutusu
action-go-bin = Çöp kutusu
bin-title = Çöp kutusu
bin-about = Silinenler burada 30 gün durur, sonra tümüyle gider.
bin-empty = Çöp kutusu boş
bin-empty-text = Silinen bir yazı burada 30 gün durur. O zamana kadar bütün metinleri, notları ve geçmişiyle olduğu gibi geri konabilir.
bin-deleted =
    { $person ->
        [none] Silinme: { $at }
       *[other] Silen: { $person }, { $at }
    }
bin-days-left =
    { $days ->
        [0] haber odası bir daha açıldığında gidecek
       *[other] { $days } gün kaldı
    }
bin-put-in = “{ $title }” 30 gün çöp kutusunda duracak.
bin-put-back = Geri koy
bin-put-back-one = “{ $title }” yazısını geri koy
bin-back = “{ $title }” olduğu gibi geri kondu.
bin-back-slug = “{ $title }” geri kondu. Kısa adresini bu arada başka bir yazı aldığı için yenisi verildi: { $slug }.
bin-throw-away = Tümüyle sil…
bin-throw-away-one = “{ $title }” yazısını tümüyle sil
bin-throw-away-title = Yazı tümüyle silinsin mi?
bin-throw-away-text =
    { $editions ->
        [0] “{ $title }” geçmişiyle birlikte tümüyle silinecek. Geri getirilemez.
        [one] “{ $title }” geçmişiyle birlikte tümüyle silinecek. Geri getirilemez.
       *[other] “{ $title }”, { $editions } metninin hepsi ve geçmişleriyle birlikte tümüyle silinecek. Geri getirilemez.
    }
bin-throw-away-yes = Tümüyle sil
bin-thrown-away = “{ $title }” tümüyle silindi.
action-bin-put-back = Yazıyı geri koy
action-bin-throw-away = Yazıyı tümüyle sil…
audit-put_in_bin = yazı sildi (çöp kutusuna)
audit-put_back = çöp kutusundan yazı geri koydu
audit-throw_away = yazıyı tümüyle sildi
audit-program = Hexapla, 30 gün sonra
error-in_bin = Bu yazı çöp kutusunda. Önce geri koyun.
error-not_in_bin = “{ $title }” artık çöp kutusunda değil; birisi geri koymuş.
error-section_in_bin = Bu bölümün çöp kutusundaki yazıları: { $count }. Onları tümüyle silin ya da geri koyup başka bir bölüm verin.
error-person_in_bin = Çöp kutusunda { $name } adını taşıyan yazılar: { $count }. Onları tümüyle silin ya da geri koyup adı çıkarın.
