## Что нужно прозе кроме полужирного и курсива

editor-smallCaps = Капитель
editor-superscript = Надстрочный
editor-subscript = Подстрочный
editor-more = Другое оформление
editor-heading4 = Подзаголовок четвёртого уровня
editor-not-here = Там, где стоит курсор, этого сделать нельзя
