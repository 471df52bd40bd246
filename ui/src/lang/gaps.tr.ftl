### Bir çeviride neyin eksik olduğu, burada değilse nerede durduğu ve çevirinin ne kadar ilerlediği.

gap-elsewhere = Çevirisi başka yerde
gap-elsewhere-go = Oraya git

progress-table = İlerleme
progress-paragraphs = Paragraf
progress-words = Sözcük
progress-translated = Çevrilmiş
progress-outdated = Eskimiş
progress-untranslated = Çevrilmemiş
progress-finished = tümü çevrildi

pairs-begun-beside = Özgün metnin şu paragrafının yanında başlandı. Sözcükleri yazılıp kaydedilince eşlenir.
