# Что журнал хранит из слов, ждавших выбора.
audit-other-title = Другой вариант заголовка
audit-other-key_points = Другой вариант главного
audit-other-paragraph =
    { $number ->
        [0] Другой вариант удалённого абзаца
       *[other] Другой вариант абзаца { NUMBER($number) }
    }
audit-other-endnote =
    { $number ->
        [0] Другой вариант примечания без знака
       *[other] Другой вариант примечания { NUMBER($number) }
    }
