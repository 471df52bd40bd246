### Geçmiş: oturumlar, adlar ve karşılaştırma.

history-named = Adı olanlar
history-name = Ad ver…
history-name-title = { NUMBER($number) }. sürüme ad ver
history-name-label = Ad
history-name-hint = Örneğin “bakana gönderilen hâli”. Boş bırakılırsa ad kaldırılır.
history-name-save = Sakla
history-named-done = { NUMBER($number) }. sürümün adı artık “{ $name }”.
history-unnamed-done = { NUMBER($number) }. sürümün adı kaldırıldı.
history-words = +{ NUMBER($added) } −{ NUMBER($removed) }
history-words-said = Eklenen söz: { NUMBER($added) }, çıkarılan: { NUMBER($removed) }
history-sitting = { NUMBER($count) } sürüm
history-sitting-rest = Bu oturumun sonraki sürümlerini göster
history-compare-hint = Shift ile tıklamak ya da Shift ve Enter, baktığınızla karşılaştırır.
history-with = Karşılaştırılan
history-with-present = şimdiki metin
history-layout-inline = Tek metinde
history-layout-sides = Yan yana
history-layout = Karşılaştırma biçimi
history-moved = yeri değişti
history-moved-here = buraya taşındı
history-then = Önce
history-now = Sonra
action-history-name = Sürüme ad ver…
action-history-sides = Yan yana ya da tek metinde karşılaştır
audit-name_revision = bir sürüme ad verdi
