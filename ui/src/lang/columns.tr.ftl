### Masadaki sütunlar.

columns-chip-hint = Göstermek ya da gizlemek için tıklayın, yazdığınız sütunun yerine koymak için Shift ile tıklayın
columns-menu = { $language }: sütun
columns-show = Sütun ekle: { $language }
columns-add = Sonraki dili sütun olarak ekle
columns-hide = Bu sütunu gizle
columns-left = Bu sütunu sola taşı
columns-right = Bu sütunu sağa taşı
columns-wider = Bu sütunu genişlet
columns-narrower = Bu sütunu daralt
columns-even = Bütün sütunları eşit genişlikte yap
columns-width = Sütun genişliği, { $language }
columns-drag = Genişlikleri değiştirmek için sürükleyin; çift tıklama hepsini eşitler
columns-drag-head = Sütunu taşımak için sürükleyin; Escape vazgeçer
