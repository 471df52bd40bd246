### Колонки на столе.

columns-chip-hint = Щелчок показывает или скрывает этот язык, щелчок с Shift ставит его на место колонки, в которой вы пишете
columns-menu = { $language }: колонка
columns-show = Добавить колонку: { $language }
columns-add = Добавить следующий язык колонкой
columns-hide = Скрыть эту колонку
columns-left = Переставить эту колонку левее
columns-right = Переставить эту колонку правее
columns-wider = Расширить эту колонку
columns-narrower = Сузить эту колонку
columns-even = Сделать все колонки одной ширины
columns-width = Ширина колонки, { $language }
columns-drag = Тяните, чтобы изменить ширину; двойной щелчок уравнивает все
columns-drag-head = Перетащите, чтобы передвинуть колонку; Escape отменяет
