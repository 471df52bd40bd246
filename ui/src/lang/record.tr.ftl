# Seçim bekleyen sözlerden kayıtta kalanlar.
audit-other-title = Başlığın öteki biçimi
audit-other-key_points = Öne çıkanların öteki biçimi
audit-other-paragraph =
    { $number ->
        [0] Artık olmayan bir paragrafın öteki biçimi
       *[other] { NUMBER($number) }. paragrafın öteki biçimi
    }
audit-other-endnote =
    { $number ->
        [0] İşareti olmayan bir sonnotun öteki biçimi
       *[other] { NUMBER($number) }. sonnotun öteki biçimi
    }
