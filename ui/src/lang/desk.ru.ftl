### Стол: тексты рядом и панель возле них.

## Верхняя строка

desk-back = Статьи
desk-failed = Статью не удалось открыть
desk-editions = Языки
desk-original = оригинал
desk-translation = перевод
desk-edition-add = + Язык
desk-more = Другие действия
desk-save = Сохранить сейчас

## Куда текст идёт дальше

desk-move-draft = Вернуть в черновики
desk-move-in-review = Отправить на проверку
desk-move-changes-asked = Вернуть на доработку
desk-move-approved = Утвердить
desk-move-published = Отметить как опубликованный

## Колонки

desk-title-name = Заголовок, { $language }
desk-title-empty = Заголовок
desk-point-name = Главное, пункт { $number }, { $language }
desk-point-empty = Главное
desk-point-add = + Главное
desk-original-changed = Оригинал изменился: { $language }
desk-original-confirm = Всё верно
desk-title-confirm-named = Всё верно: заголовок, { $language }
desk-points-confirm-named = Всё верно: главное, { $language }
desk-body-name = Текст, { $language }
desk-body-begin = Пишите здесь…
desk-body-begin-translation = Переводите здесь…
desk-revision = версия { NUMBER($number) }
desk-saved-at = сохранено в { $time }
desk-gap = Ещё не переведено
desk-gap-take = Взять оригинал
desk-gap-begin = Начать с пустого
desk-gap-take-next = Взять оригинал следующего непереведённого абзаца
desk-gap-begin-next = Начать с пустого следующий непереведённый абзац
desk-across-left = К абзацу слева
desk-across-right = К абзацу справа
desk-next-part = К следующей колонке или панели
desk-previous-part = К предыдущей колонке или панели
desk-locked = Этот текст — { $state }: менять его может только тот, кто вправе его отозвать.

## Нижняя строка

desk-words =
    { $count ->
        [one] { NUMBER($count) } слово
        [few] { NUMBER($count) } слова
       *[many] { NUMBER($count) } слов
    }
desk-saved = Сохранено в { $time }
desk-saving = Сохраняется…
desk-reading-pasted = Вставка читается…
desk-read-only = Только для чтения
desk-not-saved = Не сохранено: { $reason }
desk-draft-again = Текст ({ $language }) изменён и снова стал черновиком; до этого он был: { $state }.
desk-try-again = Повторить
desk-undecided =
    { $count ->
        [one] { NUMBER($count) } место ждёт вашего решения
        [few] { NUMBER($count) } места ждут вашего решения
       *[many] { NUMBER($count) } мест ждут вашего решения
    }
desk-untranslated =
    { $count ->
        [one] не переведён { NUMBER($count) } абзац
        [few] не переведены { NUMBER($count) } абзаца
       *[many] не переведены { NUMBER($count) } абзацев
    }
desk-zoom-in = Увеличить текст
desk-zoom-out = Уменьшить текст
desk-zoom-reset = Обычный размер текста

## Панель

desk-pane = Рядом с текстом
desk-pane-toggle = Показать или скрыть панель
desk-endnotes = Примечания
desk-people = Авторы
desk-history = История
desk-show-endnotes = Показать примечания
desk-show-people = Показать авторов
desk-show-history = Показать историю
    .also = версии, исправления, рецензирование

## Примечания

desk-notes-empty = Примечаний пока нет
desk-notes-empty-text = Поставьте курсор туда, где нужно примечание, и добавьте его.
desk-note-add = Добавить примечание у курсора
desk-note-mark = Примечание { $number }
desk-note-go = К знаку примечания { $number }
desk-note-places =
    { $count ->
       *[other] ¶ { $places }
    }
desk-note-unused = не используется
desk-note-unmarked = здесь нет знака
desk-note-accessed = дата обращения: { $date }
desk-note-words-missing = нет текста: { $language }
desk-note-outdated-in = устарело: { $language }
desk-note-confirm-named = Всё верно: примечание { $number }
desk-note-words-missing-here = У этого примечания ещё нет слов на этом языке
desk-note-edit = править
desk-note-open = открыть страницу
desk-note-done = готово
desk-note-place = поставить у курсора
desk-note-remove = удалить
desk-note-earlier = прежний текст
desk-note-earlier-none = Прежнего текста нет.
desk-note-earlier-take = вернуть этот
desk-note-earlier-take-these = Вернуть этот текст: { $words }
desk-note-removed = Примечание удалено.
desk-note-restore = Вернуть
desk-note-writer = Текст примечания, { $language }
desk-note-conflict = Это примечание изменили и в другом месте. Там написано:
desk-note-conflict-gone = Текст этого примечания удалили в другом месте.

## Авторы

desk-people-empty = У статьи пока нет подписи
desk-people-empty-text = Добавьте авторов ниже: имя и биография показываются на языке каждого текста.
desk-people-no-bio = нет биографии: { $language }
desk-people-open = профиль
desk-people-up = выше
desk-people-remove = убрать
desk-people-add = Добавить
desk-people-add-who = Ещё один автор
desk-people-choose = Выберите участника…

## Окна

desk-details = Рубрика, дата и адрес…
desk-details-title = Рубрика, дата и адрес
desk-details-section = Рубрика
desk-details-no-section = Без рубрики
desk-details-date = Дата
desk-details-date-hint = Например, { $example }; если даты нет, оставьте пустым.
desk-details-date-bad = Такого дня нет. Напишите его как { $example }.
desk-details-slug = Имя в адресе
desk-details-slug-hint = Имя статьи в адресах и в названиях файлов.
desk-details-keep = Сохранить
desk-edition-add-title = Добавить язык
desk-edition-language = Язык
desk-edition-choose = Выберите язык…
desk-edition-title = Заголовок
desk-edition-title-hint = Его можно написать и после перевода.
desk-edition-begin = Начать
desk-edition-throw = Удалить текст на этом языке…
desk-edition-delete = Удалить текст: { $language }
desk-edition-delete-text = Вместе с текстом удалится его история. Тексты на других языках и примечания останутся.
desk-edition-delete-yes = Удалить
desk-export = Экспортировать страницы…
    .also = сохранить как, опубликовать, html
desk-export-short = Экспорт
desk-export-title = Экспорт
desk-export-formats = Формат
desk-export-html = Веб-страница (HTML)
desk-export-markdown = Markdown
desk-export-folder = Выбрать папку…
desk-export-no-folder = Папку программа спросит
desk-export-write = Записать файлы
desk-export-exist = В папке { $path } уже лежат другие версии этих файлов: { $files }. Пока ничего не записано.
desk-export-replace = Заменить их
desk-export-replaced = заменён
desk-export-unchanged = без изменений
desk-export-working = Записывается…
desk-export-done =
    { $count ->
        [one] Записан { NUMBER($count) } файл:
        [few] Записаны { NUMBER($count) } файла:
       *[many] Записано { NUMBER($count) } файлов:
    }
desk-export-size = { $size } КБ
desk-export-reveal = Показать в папке
desk-export-otherwise = Кое-что на страницах выглядит не так, как здесь:
desk-export-in-paragraph = абзац { $number }
desk-export-in-endnote = примечание { $number }
desk-export-in-unmarked_endnote = примечание
desk-export-in-biography = об авторе: { $name }
desk-export-in-title = заголовок
desk-export-in-key_points = главное
desk-export-html_as_text = HTML печатается как текст.
desk-export-picture_as_link = картинка печатается как ссылка.
desk-export-picture_as_words = от картинки остаются только слова.
desk-export-link_as_words = от ссылки, которая могла бы запустить программу, остаются только слова.
desk-export-endnote_unmarked = в тексте нет его знака, и на странице его не будет.
desk-export-title_missing = его никто не написал, и страница осталась без него.
desk-export-key_points_unreadable = в файле не читается и опущено.
desk-link-address = Адрес
desk-link-bad = Ссылка может вести на веб-страницу, на адрес почты или на место в этом тексте.
desk-link-set = Поставить ссылку
desk-link-remove = Убрать ссылку

## Команды редактора

editor-toolbar = Оформление, { $language }
editor-sign-strong = Ж
editor-sign-emphasis = К
editor-strong = Полужирный
editor-emphasis = Курсив
editor-strike = Зачёркнутый
    .also = перечёркнутый, перечеркнуть
editor-code = Код в строке
    .also = моноширинный, программа
editor-paragraph = Абзац
editor-heading2 = Подзаголовок
editor-heading3 = Подзаголовок третьего уровня
editor-bullets = Маркированный список
    .also = маркеры, точки
editor-numbers = Нумерованный список
editor-quote = Цитата
    .also = выдержка, отступ
editor-codeBlock = Код
editor-rule = Разделитель
    .also = линия, черта
editor-link = Ссылка
    .also = гиперссылка, url, адрес
editor-note = Новое примечание
    .also = сноска, примечание, ссылка на источник
editor-undo = Отменить
editor-redo = Вернуть

## История

history-began = начало
history-imported = загруженный текст
history-edited = правка
history-brought-back = возвращена версия { NUMBER($number) }
history-title = заголовок
history-points = главное
history-blocks =
    { $count ->
        [one] { NUMBER($count) } абзац
        [few] { NUMBER($count) } абзаца
       *[many] { NUMBER($count) } абзацев
    }
history-fewer =
    { $count ->
        [one] на { NUMBER($count) } абзац меньше
        [few] на { NUMBER($count) } абзаца меньше
       *[many] на { NUMBER($count) } абзацев меньше
    }
history-present = текущий текст
history-more = Более ранние версии
history-look = Посмотреть версию { NUMBER($number) }
history-looking = { $language }, версия { NUMBER($number) }
history-legend-gone = потом убрано
history-legend-since = потом написано
history-gone = потом удалено
history-come = потом написано
history-same-words = те же слова, потом изменено оформление
history-close = Вернуться к тексту
history-bring-back = Вернуть этот текст
history-bring-back-one = Вернуть этот абзац

desk-typography = Исправить типографику…
typography-title = Типографика: { $language }
typography-about = Без вашего слова ничего не изменится. Неразрывный пробел показан знаком ␣.
typography-nothing = Менять нечего: текст набран как следует.
typography-looking = Просматриваем текст…
typography-some = { $chosen } из { $count }
typography-more = Показать ещё { $count }
typography-make =
    { $count ->
        [one] Внести { $count } изменение
        [few] Внести { $count } изменения
       *[many] Внести { $count } изменений
    }
typography-in-block = ¶ { $number }
typography-in-title = заголовок
typography-in-key_point = главное, { $number }

desk-spelling = Включить или выключить проверку орфографии
desk-spelling-next = Следующее незнакомое слово
desk-spelling-word = Варианты для слова у курсора
spelling-menu = Что делать со словом «{ $word }»
spelling-looking = Ищем варианты…
spelling-none = Вариантов нет
spelling-ignore = Пропустить
spelling-add-newsroom = Добавить в слова редакции
spelling-add-own = Добавить в мои слова
spelling-unknown =
    { $count ->
        [one] { $count } незнакомое слово
        [few] { $count } незнакомых слова
       *[many] { $count } незнакомых слов
    }
spelling-unchecked = Нет словаря: { $language }
