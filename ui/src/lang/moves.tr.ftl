## Metnin yolu

desk-lacks-approved =
    { $count ->
       *[other] Metin onaylandı ({ $language }). Özgün metnin { NUMBER($count) } paragrafının karşılığı yok.
    }
desk-lacks-published =
    { $count ->
       *[other] Metin yayımlandı ({ $language }). Özgün metnin { NUMBER($count) } paragrafının karşılığı yok.
    }
