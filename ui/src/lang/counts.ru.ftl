### Объём текстов: сколько есть и сколько нужно.

counts-open = Слова и знаки…
    .also = число слов, статистика, объём
counts-title = Слова и знаки
counts-toward =
    { $target ->
        [one] { NUMBER($count) } из { NUMBER($target) } слова
       *[other] { NUMBER($count) } из { NUMBER($target) } слов
    }
counts-selected =
    { $count ->
        [one] Выделено: { NUMBER($count) } слово, знаков: { $characters }
        [few] Выделено: { NUMBER($count) } слова, знаков: { $characters }
       *[many] Выделено: { NUMBER($count) } слов, знаков: { $characters }
    }
counts-what = Что подсчитано
counts-words = Слова
counts-characters = Знаки
counts-without-spaces = Без пробелов
counts-reading = Время чтения
counts-minutes = { NUMBER($count) } мин
counts-target = Нужно слов
counts-target-of = Нужно слов, { $language }
counts-selection = Выделено
counts-all = Все языки
counts-rate = { $language }: { NUMBER($count) }
counts-hint = Считается сам текст, без заголовка, главного и примечаний. Время чтения — по числу слов, прочитываемых вслух за минуту: { $rates } (исследование IReST, 2012).

audit-set_target = указан нужный объём текста
