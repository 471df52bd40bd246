## Путь текста

desk-lacks-approved =
    { $count ->
        [one] Текст утверждён ({ $language }). Без перевода остался { NUMBER($count) } абзац оригинала.
        [few] Текст утверждён ({ $language }). Без перевода остались { NUMBER($count) } абзаца оригинала.
       *[many] Текст утверждён ({ $language }). Без перевода осталось { NUMBER($count) } абзацев оригинала.
    }
desk-lacks-published =
    { $count ->
        [one] Текст опубликован ({ $language }). Без перевода остался { NUMBER($count) } абзац оригинала.
        [few] Текст опубликован ({ $language }). Без перевода остались { NUMBER($count) } абзаца оригинала.
       *[many] Текст опубликован ({ $language }). Без перевода осталось { NUMBER($count) } абзацев оригинала.
    }
