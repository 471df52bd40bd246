### Чего не хватает в переводе, где он стоит, если не здесь, и сколько уже сделано.

gap-elsewhere = Перевод стоит в другом месте
gap-elsewhere-go = Перейти к нему

progress-table = Ход перевода
progress-paragraphs = Абзацы
progress-words = Слова
progress-translated = Переведено
progress-outdated = Устарело
progress-untranslated = Не переведено
progress-finished = переведено всё

pairs-begun-beside = Начато рядом с этим абзацем оригинала. Пара появится, когда в абзаце будут слова и он сохранится.
