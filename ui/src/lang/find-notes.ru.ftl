### Поиск и замена в примечаниях.

find-replaced-in-note = Совпадение в примечании заменено.
find-replaced-with-notes =
    { $count ->
        [one] Заменено { $count } совпадение
        [few] Заменены { $count } совпадения
       *[many] Заменено { $count } совпадений
    }, из них в примечаниях: { $inNotes }. Текст отменяется отдельно.
find-undo-notes = Отменить в примечаниях
typography-in-note = примечание { $number }
