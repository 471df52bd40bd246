## Места, у которых два варианта

choose-strip =
    { $count ->
        [one] { NUMBER($count) } место изменили сразу двумя способами. Оба варианта сохранены.
        [few] { NUMBER($count) } места изменили сразу двумя способами. Оба варианта сохранены.
       *[many] { NUMBER($count) } мест изменили сразу двумя способами. Оба варианта сохранены.
    }
choose-open = Выбрать…
choose-words = Какой вариант оставить
choose-why = Одно и то же место меняли одновременно два человека, окна или программы. Ничего не потеряно: оба варианта хранятся в файле редакции, пока вы не выберете.
choose-title = Заголовок, { $language }
choose-points = Главное, { $language }
choose-block = Абзац { $number }, { $language }
choose-block-gone = Абзац, которого в тексте больше нет, { $language }
choose-endnote = Примечание { $number }, { $language }
choose-endnote-unmarked = Примечание без знака в тексте, { $language }
choose-here = В тексте
choose-here-own = В тексте, написано здесь
choose-elsewhere = Написано в другом месте, в файле
choose-aside = Ждёт с { $date }, { $time }: { $person }
choose-thrown-away = Удалено
choose-form-only = Слова одинаковы, различается только оформление.
choose-keep = Оставить то, что в тексте
choose-take = Взять другой вариант
choose-both = Оставить оба, один под другим
choose-show = Показать в тексте
audit-put_aside = сохранение второго варианта одного места
audit-settle = выбор между двумя вариантами
desk-export-choice_waits = ждёт выбора (F4 на столе), и на странице только то, что стоит в тексте.
