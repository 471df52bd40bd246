### История: сеансы, названия и сравнение.

history-named = С названием
history-name = Назвать…
history-name-title = Назвать версию { NUMBER($number) }
history-name-label = Название
history-name-hint = Например, «как отправлено министру». Пустое название убирает прежнее.
history-name-save = Сохранить
history-named-done = Версия { NUMBER($number) } теперь называется «{ $name }».
history-unnamed-done = У версии { NUMBER($number) } больше нет названия.
history-words = +{ NUMBER($added) } −{ NUMBER($removed) }
history-words-said = Слов добавлено: { NUMBER($added) }, убрано: { NUMBER($removed) }
history-sitting =
    { $count ->
        [one] { NUMBER($count) } версия
        [few] { NUMBER($count) } версии
       *[other] { NUMBER($count) } версий
    }
history-sitting-rest = Показать следующие версии этого сеанса
history-compare-hint = Щелчок с Shift или Shift и Enter сравнивает с той, которую вы смотрите.
history-with = Сравнение с
history-with-present = нынешний текст
history-layout-inline = В одном тексте
history-layout-sides = Рядом
history-layout = Как сравнивать
history-moved = перемещено
history-moved-here = перемещено сюда
history-then = Было
history-now = Стало
action-history-name = Назвать версию…
action-history-sides = Сравнивать рядом или в одном тексте
audit-name_revision = название версии
