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

editor-figure = Изображение
editor-figureNarrower = Сделать изображение уже
editor-figureWider = Сделать изображение шире
figure-alternative = Альтернативный текст
figure-alternative-hint = Что на изображении — для тех, кто его не видит. Без этого издание нельзя одобрить.
figure-alternative-missing = Нет альтернативного текста
figure-credit = Автор изображения
figure-edit = Альтернативный текст, автор и ширина
figure-width = Ширина в процентах от колонки
figure-width-bad = От 10 до 100.
figure-large = Длинная сторона изображения — { NUMBER($pixels) } пикс.
figure-reduce = Уменьшить до 2000 пикселей
figure-set = Применить
figure-missing = В этой редакции нет этого изображения.
figure-pasted = Вставленное изображение
error-picture_too_large = { $path }: больше 10 МБ или 8000 пикселей. Его можно сохранить, если уменьшить.
desk-export-figure_without_alternative = изображение ничего не говорит тем, кто его не видит.
error-figure_without_alternative = Изображений без альтернативного текста ({ $language }): { $count }. Напишите, что на них, для тех, кто их не видит.
audit-add_picture = добавление изображения
