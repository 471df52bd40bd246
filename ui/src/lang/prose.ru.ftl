## Что нужно прозе кроме полужирного и курсива

editor-smallCaps = Капитель
editor-superscript = Надстрочный
editor-subscript = Подстрочный
editor-more = Другое оформление
editor-heading4 = Подзаголовок четвёртого уровня
editor-not-here = Там, где стоит курсор, этого сделать нельзя
editor-pullQuote = Выноска
editor-sinkItem = На уровень глубже в списке
editor-liftItem = На уровень выше в списке
editor-table = Таблица
editor-rowAbove = Добавить строку выше
editor-rowBelow = Добавить строку ниже
editor-columnBefore = Добавить столбец слева
editor-columnAfter = Добавить столбец справа
editor-deleteRow = Удалить строку
editor-deleteColumn = Удалить столбец
