### Metinler ne kadar uzun ve ne kadar uzun olacak.

counts-open = Sözcükler ve karakterler…
    .also = kelime, uzunluk, sayım, istatistik
counts-title = Sözcükler ve karakterler
counts-toward =
    { $target ->
       *[other] { NUMBER($count) } / { NUMBER($target) } sözcük
    }
counts-selected =
    { $count ->
       *[other] Seçilen: { NUMBER($count) } sözcük, { $characters } karakter
    }
counts-what = Sayılan
counts-words = Sözcük
counts-characters = Karakter
counts-without-spaces = Boşluksuz
counts-reading = Okuma süresi
counts-minutes = { NUMBER($count) } dk
counts-target = İstenen sözcük
counts-target-of = İstenen sözcük sayısı, { $language }
counts-selection = Seçilen
counts-all = Tüm diller
counts-rate = { $language } { NUMBER($count) }
counts-hint = Başlık, öne çıkanlar ve sonnotlar dışında yalnızca metnin gövdesi sayılır. Okuma süresi, bir dakikada sesli okunan sözcük sayısına göre hesaplanır: { $rates } (IReST araştırması, 2012).

audit-set_target = metnin kaç sözcük olacağını belirledi
