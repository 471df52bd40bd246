### Слова программы по-русски. Ключи кодов, приходящих из ядра, кончаются самим кодом.

## Везде
cancel = Отмена
close = Закрыть
delete = Удалить
dismiss = Закрыть
edit = Изменить
read-only = Файл этой редакции открыт только для чтения: изменения сохранить нельзя. Разрешите запись в файл и его папку и откройте редакцию снова или скопируйте файл в другое место и откройте копию.
save = Сохранить
try-again = Повторить
undo-changes = Вернуть как было
untitled = Без заголовка
add-language = Язык
remove-language = Убрать: { $name }
start-failed = Hexapla не запустилась
desk-not-loaded = Этот текст нельзя показать
desk-not-loaded-text = Часть окна не загрузилась. Всё написанное цело в файле редакции.
version = Версия { $version }

## Первый экран
welcome-sentence = Одна статья на всех языках, на которых она выходит, бок о бок: её пишут, переводят, утверждают и выпускают с одними и теми же примечаниями.
welcome-sample = Открыть редакцию-образец
welcome-sample-text = Две статьи на турецком, английском и русском, чтобы осмотреться и попробовать.
welcome-empty = Создать пустую редакцию
welcome-empty-text = Один файл на вашем диске, где хранятся статьи, участники и изображения.
welcome-open = Открыть редакцию…
welcome-open-text = Файл .hexapla, созданный вами или коллегой.
welcome-recent = Открывались раньше
welcome-missing = Больше нет на месте: { $path }
newsroom-sample-name = Редакция-образец
newsroom-empty-name = Редакция
files-newsroom = Редакции
files-import = Тексты
files-photo = Изображения
files-all = Все файлы
drop-at-desk = Чтобы загрузить файл, перетащите его на список статей.
drop-newsroom-alone = Ничего не открыто. Чтобы открыть редакцию, перетащите один её файл; чтобы загрузить тексты, перетащите их без него.
drop-over-dialog = Сначала закройте диалоговое окно, затем перетащите ещё раз.

## Меню
menu-file = Файл
menu-edit = Правка
menu-insert = Вставка
menu-view = Вид
menu-go = Переход
menu-help = Справка
menu-standard-cut = Вырезать
menu-standard-copy = Копировать
menu-standard-paste = Вставить
menu-standard-select_all = Выделить всё

## Действия
action-new-article = Новая статья
action-read-in = Загрузить текст
    .also = импорт, открыть файл, import
action-open-newsroom = Открыть редакцию…
action-new-newsroom = Создать редакцию…
action-sample-newsroom = Создать редакцию-образец…
action-close-newsroom = Закрыть редакцию
action-quit = Выйти
action-open-article = Открыть статью
action-delete-article = Удалить статью
action-keep-import = Сохранить
action-import-again = Другой текст
action-new-person = Новый участник
action-save-person = Сохранить участника
action-go-articles = Статьи
action-go-people = Участники
action-go-settings = Настройки
action-search = Искать статьи
action-theme-light = Светлая тема
action-theme-dark = Тёмная тема
action-theme-system = Тема системы
action-dismiss-messages = Убрать сообщения
action-take-offer = Сделать предложенное в последнем сообщении
action-language = Язык программы: { $name }
action-palette = Все действия
action-keys = Клавиши

## Список действий, клавиши, адреса
palette-title = Все действия
palette-label = Найти действие или статью
palette-label-actions = Найти действие
palette-articles = Статьи
palette-nothing = Нет ни действия, ни статьи с такими буквами. Наберите меньше букв.
keys-title = Клавиши
keys-other = При наборе текста
address-title = Открыть этот адрес?
address-text = Его откроет ваш браузер. Из статьи ничего не передаётся.
address-open = Открыть

## Навигация
nav-newsroom = Редакция
nav-articles = Статьи
nav-people = Участники
nav-settings = Настройки
nav-state = Состояние
nav-language = Язык
nav-section = Рубрика
nav-author = Автор

## Состояния
state-draft = черновик
state-in_review = на проверке
state-changes_asked = на доработке
state-approved = утверждён
state-published = опубликован

## Библиотека
search-label = Искать в заголовках и тексте
search-clear = Очистить поиск
library-title = Статьи
library-counts =
    { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }, { $underWay ->
        [0] ни одной в работе
       *[other] { $underWay } в работе
    }
library-found =
    { $count ->
        [0] ничего не найдено
        [one] найдена { $count }
       *[other] найдено { $count }
    }
library-empty = Статей пока нет
library-empty-text = Начните новую или загрузите текст, опубликованный в другом месте: Hexapla сама найдёт заголовок, примечания и автора.
library-none = Ничего не найдено
library-none-text = Среди выбранного слева нет ни заголовка, ни текста со словами «{ $words }».
library-none-filter = Ни одна статья не подходит ко всему, что выбрано слева.
library-widen = Показать все статьи
filter-remove = Снять отбор: { $name }
column-title = Заголовок
column-editions = Языки
column-dated = Дата
column-changed = Изменена
column-more = Ещё
sort-other = Порядок
sort-label = Порядок: { $name }
sort-changed = Изменена
sort-created = Начало работы
sort-dated = Дата
sort-title = Заголовок
sort-author = Автор
edition-none = не начат
edition-damaged = повреждён
edition-damaged-title = Удалить этот текст?
edition-damaged-throw = Удалить
section-none = Без рубрики
article-more = Ещё о статье «{ $title }»
article-read-in = Загрузить текст на другом языке
new-article-title = Новая статья
new-article-name = Заголовок
new-article-name-hint = Можно и позже, уже за столом.
new-article-language = Язык оригинала
new-article-begin = Начать

## Загрузка текста
import-title = Загрузить текст
import-about = Текст опубликованной страницы, скопированный из браузера, или файл Markdown. Hexapla покажет, за что приняла каждый фрагмент, и ничего не сохранит без вашего слова.
import-about-edition = Текст станет ещё одним языком статьи «{ $title }». Hexapla покажет, за что приняла каждый фрагмент, и ничего не сохранит без вашего слова.
import-file = Файл
import-drop = Перетащите файл сюда
import-choose = Выбрать файл…
import-kinds = Текст или Markdown, до 20 МБ
import-paste = Или вставьте текст страницы
import-paste-hint = Выделите в браузере всю страницу, скопируйте и вставьте сюда.
import-language = Язык текста
import-language-found = Определить
import-read-text = Прочитать текст
import-pasted = Вставленный текст
format-page_text = текст страницы
format-markdown = Markdown
import-as = Сохранить как
import-new-article = Новая статья
import-edition-of = Ещё язык к статье «{ $title }»
import-find-article = Найти статью
import-cannot-keep = Сохранить пока нельзя: { $reason }
import-language-taken = У статьи «{ $title }» уже есть текст на этом языке.
import-kept = Текст сохранён.
import-waits = Текст, который вы загружаете, ждёт вас там.
import-article-deleted = Статья, к которой вы загружали текст, удалена. Текст ждёт под «Загрузить текст»; если не выбрать другую статью, он станет отдельной.
import-queued = Он будет прочитан после этого текста.
import-waiting =
    { $count ->
        [one] Ждёт ещё { $count } файл: { $names }
        [few] Ждут ещё { $count } файла: { $names }
       *[many] Ждут ещё { $count } файлов: { $names }
    }
import-next = Прочитать следующий файл
import-leave-out = Пропустить этот текст
import-leave-title = Отказаться от этого текста?
import-leave-text = Ваши исправления в нём пропадут. Сам файл останется на месте.
import-leave-text-pasted = Ваши исправления в нём пропадут. Вставленный текст останется, его можно прочитать заново.
import-leave-yes = Отказаться
import-pieces = Фрагменты
import-result = Что будет сохранено
import-line = строка { $line }
import-role = Чем является строка { $line }
import-findings =
    { $count ->
        [one] Посмотрите: { $count } замечание
        [few] Посмотрите: { $count } замечания
       *[many] Посмотрите: { $count } замечаний
    }
import-next-finding = К следующему замечанию
import-previous-finding = К предыдущему замечанию
import-no-findings = Всё нашло своё место.
import-section = Рубрика
import-heading = Заголовок
import-heading-missing = Статье нужен заголовок.
import-key-points = Главное
import-also-in = ещё на языках: { $languages }
import-body = Текст
import-body-none = Пока ничто не принято за текст.
import-notes =
    { $count ->
        [0] Примечаний нет
        [one] { $count } примечание
        [few] { $count } примечания
       *[many] { $count } примечаний
    }
import-authors =
    { $count ->
        [0] Автора нет
        [one] Автор
       *[other] Авторы
    }
import-no-bio = Нет сведений об авторе
import-dropped =
    { $count ->
        [one] Опущена { $count } строка
        [few] Опущены { $count } строки
       *[many] Опущено { $count } строк
    }
import-counts = Абзацев: { $blocks }, примечаний: { $notes }
note-author = Автор
note-title = Название
note-container = Издание
note-address = Адрес
note-accessed = Обращение

role-section = Рубрика
role-title = Заголовок
role-key_point = Главное
role-also_in = Другие языки
role-heading = Подзаголовок
role-paragraph = Абзац
role-quotation = Цитата
role-note = Примечание
role-author = Автор
role-bio = Об авторе
role-dropped = Опустить

reason-section_word = известное название рубрики
reason-short_first_line = короткая первая строка
reason-first_line = первая строка
reason-after_section = строка после рубрики
reason-before_share_and_short = короткая, над кнопками «Поделиться»
reason-under_key_points_heading = под заголовком «Главное»
reason-bulleted_under_title = пункт под заголовком
reason-run_under_title = одна из коротких строк под заголовком
reason-also_in_words = сообщает о других языках
reason-language_names = названия языков
reason-short_without_full_stop = короткая и без точки
reason-running_text = сплошной текст
reason-all_in_quotation_marks = целиком в кавычках
reason-begins_with_a_label = начинается с номера примечания
reason-under_notes_heading = под заголовком примечаний
reason-byline_word = начинается со слова вроде «автор»
reason-name_under_title = имя под заголовком
reason-name_after_text = имя после текста
reason-after_author_name = стоит после имени автора
reason-author_heading = заголовок над именем автора
reason-share_button = кнопка «Поделиться»
reason-related_remnant = ведёт к другим статьям
reason-reading_time = время чтения
reason-date_line = дата
reason-key_points_heading = заголовок «Главного»
reason-notes_heading = заголовок примечаний
reason-repeated_name = имя, которое уже было
reason-repeated_title = заголовок ещё раз
reason-breadcrumb = путь по сайту
reason-translator_line = имя переводчика
reason-no_words = нет слов
reason-not_placed = ни к чему не подходит и остаётся в тексте
reason-said_by_user = так сказали вы

weight-note = К сведению
weight-doubt = Посмотрите
weight-error = Не даёт сохранить
finding-encoding_recognised = Файл не в UTF-8; он прочитан как { $text }.
finding-bytes_unreadable = Часть байтов в этой кодировке не читается ({ $text }). Ищите знак �.
finding-nothing_to_read = В этом тексте нечего читать.
finding-no_title = Заголовок не найден. Впишите его справа или укажите нужный фрагмент.
finding-language_unsure = Язык определён не наверняка: «{ $text }». Если это не так, выберите его выше.
finding-no_body = Заголовок есть, а текста под ним нет.
finding-note_without_mark = На примечание { $text } в тексте нет ссылки. Оно сохранено.
finding-mark_without_note = Для знака { $text } нет примечания. Он остаётся в тексте как есть.
finding-label_twice = У двух примечаний один номер; второе теперь { $text }.
finding-note_empty = Примечание { $text } пустое.
finding-note_without_label = У примечания не было номера; теперь оно { $text }.
finding-not_placed = Неясно, что это; остаётся в тексте: «{ $text }»
finding-second_title = Второй заголовок остаётся в тексте: «{ $text }»
finding-second_section = Вторая рубрика опущена: «{ $text }»
finding-bio_without_author = Сведения об авторе без самого автора остаются в тексте.
finding-repeated = Повторная строка опущена: «{ $text }»
finding-author_taken_for = Автор принят за одного из авторов статьи, чьё имя здесь записано другими буквами: { $text }
finding-author_added = Среди авторов статьи ещё нет имени «{ $text }». Если сохранить текст, оно появится в статье на всех языках.
finding-language_unknown = Язык с названием «{ $text }» неизвестен.
finding-unknown_key = «{ $text }» в начале файла здесь ничего не значит и опущено.
finding-bad_value = Значение в начале файла непонятно: { $text }
finding-broken_front_matter = Начало файла прочитать не удалось, текст под ним прочитан. { $text }
finding-open_front_matter = Начало файла не закрыто, поэтому прочитано как текст.
finding-nested_too_deep = Цитаты или списки вложены слишком глубоко; самые внутренние выровнены.
finding-impossible_day = Такого дня обращения нет в календаре (примечание, день): { $text }. Слова сохранены; исправьте день в примечании.

## Участники
people-title = Участники
people-find = Найти участника
people-none = Ни в одном имени нет таких букв.
people-empty = Здесь пока никого
people-empty-text = Добавьте авторов, переводчиков и редакторов. Под каждым текстом имя и сведения об авторе стоят на языке этого текста.
person-new = Новый участник
person-name = Имя
person-name-missing = У участника должно быть имя.
person-read-only = Менять сведения об участниках здесь может только администратор.
person-no-roles = без роли
person-photo-choose = Выбрать фотографию…
person-photo-other = Другая фотография…
person-photo-remove = Убрать фотографию
person-photo-later = Фотографию можно добавить, когда участник сохранён.
person-articles =
    { $count ->
        [0] Статей пока нет
        [one] { $count } статья
        [few] { $count } статьи
       *[many] { $count } статей
    }
person-roles = Роли
role-of-author = автор
role-of-author-may = Начинает статьи, пишет, отдаёт на проверку
role-of-translator = переводчик
role-of-translator-may = Пишет, отдаёт на проверку
role-of-editor = редактор
role-of-editor-may = Начинает и удаляет статьи, пишет, возвращает на доработку, утверждает, публикует
role-of-administrator = администратор
role-of-administrator-may = Участники, рубрики, настройки; удаляет статьи
person-bios = Об авторе
person-bios-hint = Несколько предложений. Каждый текст показывает те, что на его языке.
person-bio-in = Об авторе, { $language }
person-names = Имя другими буквами
person-names-hint = Только там, где имя пишется иначе, например латиницей.
person-name-in = Имя, { $language }
person-saved = Сохранено: { $name }.
person-delete = Удалить участника…
person-has-articles = Есть статьи, поэтому удалить нельзя.
person-delete-title = Удалить этого участника?
person-delete-text = { $name } исчезнет вместе со сведениями и фотографией. Сделанное останется в журнале.
person-deleted = Удалено: { $name }.

## Настройки
settings-title = Настройки
settings-machine = На этом компьютере
settings-language = Язык программы
settings-language-system = Как в системе
settings-theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
settings-person = Кто за этим столом
settings-person-hint = Всё, что здесь делается, записывается под этим именем, и можно только то, что позволяют роли этого участника.
settings-newsroom = Эта редакция
settings-newsroom-name = Название
newsroom-rename = Переименовать…
newsroom-rename-title = Переименовать редакцию
newsroom-rename-hint = Имя файла и его место не изменятся.
settings-newsroom-file = Файл
settings-reveal = Показать в папке
settings-not-allowed = Менять настройки редакции может только администратор.
settings-sections = Рубрики
settings-sections-hint = Виды статей с названиями на каждом языке. Текст показывает название на своём языке.
section-add = Добавить рубрику
section-rename = Переименовать рубрику
section-edit = Изменить рубрику «{ $name }»
section-delete = Удалить рубрику «{ $name }»
section-delete-title = Удалить эту рубрику?
section-delete-text = Рубрика «{ $name }» исчезнет на всех языках. Статей в ней нет.
section-has-articles = В рубрике есть статьи, поэтому удалить её нельзя.
section-names = Названия
section-names-hint = Хотя бы одно.
section-name-in = Название, { $language }
section-articles =
    { $count ->
        [0] статей нет
        [one] { $count } статья
        [few] { $count } статьи
       *[many] { $count } статей
    }
settings-typography = Типографика при наборе
settings-typography-hint = По обычаям языка текста. Что бы ни было исправлено, одна отмена возвращает набранное.
typography-done =
    { $count ->
        [one] Внесено { $count } изменение.
        [few] Внесено { $count } изменения.
       *[many] Внесено { $count } изменений.
    }
typography-rule-quotes = Кавычки
typography-example-quotes = «слово»
typography-rule-apostrophe = Апостроф
typography-example-apostrophe = д’Артаньян
typography-rule-ellipsis = Три точки — одним знаком
typography-example-ellipsis = и вот…
typography-rule-range = Диапазоны чисел
typography-example-range = 1914–1918
typography-rule-dash = Тире между словами
typography-example-dash = слово — слово
typography-rule-no_break_dash = Тире не отрывается от слова перед ним
typography-example-no_break_dash = слово␣—
typography-rule-no_break_words = Короткие слова не отрываются от следующего
typography-example-no_break_words = в␣1920
typography-rule-no_break_initials = Инициалы не отрываются от фамилии
typography-example-no_break_initials = А.␣Пушкин
typography-rule-no_break_abbreviations = Сокращения не разрываются
typography-example-no_break_abbreviations = т.␣е.
typography-rule-no_break_numbers = Числа не отрываются от единиц
typography-example-no_break_numbers = 5␣км
typography-rule-no_break_marks = Отбитые знаки не отрываются от слова
typography-example-no_break_marks = mot␣!
settings-words = Слова страниц
settings-words-hint = По этим словам Hexapla понимает текст страницы: какая строка — рубрика, что относится к кнопкам «Поделиться», где начинаются примечания. Добавьте свои, по одному в строке, или целый новый язык.
words-languages = Языки
words-add-language = Добавить язык к словам страниц
words-known = Известны:
words-none-known = Пока ничего не известно.
words-own = Свои слова, по одному в строке
words-save = Сохранить слова
page-words-saved = Слова сохранены: { $language }.
words-section = Названия рубрик
words-also_in = «Доступно на других языках»
words-key_points = Заголовки «Главного»
words-share = Кнопки «Поделиться»
words-related = «Похожие материалы»
words-byline = Перед именем автора
words-translator = Перед именем переводчика
words-dateline = Перед датой
words-reading_time = Время чтения
words-notes = Заголовки примечаний
words-accessed = «Дата обращения»
settings-audit = Журнал
settings-audit-hint = Кто, что и когда сделал; последнее сверху. Каждая запись скреплена с предыдущей, изменить их нельзя.
audit-number = №
audit-at = Когда
audit-person = Кто
audit-did = Действие
audit-about = Над чем
audit-edition = { $title } ({ $language })
audit-revision = версия { $number }
audit-gone = больше нет ({ $id })
audit-more = Показать более ранние
audit-create_newsroom = создание редакции
audit-open_newsroom = вступление в права администратора: другого не было
audit-rename_newsroom = переименование редакции
audit-create_article = создание статьи
audit-update_article = изменение сведений о статье
audit-delete_article = удаление статьи
audit-save_edition = правка текста
audit-add_edition = добавление языка
audit-delete_edition = удаление текста на одном языке
audit-set_state = смена состояния
audit-confirm_note = примечание признано верным
audit-confirm_title = заголовок признан верным
audit-confirm_key_points = главное признано верным
audit-save_note = правка примечания
audit-add_notes = новые примечания
audit-delete_note = удаление примечания
audit-restore_note = возвращение примечания
audit-bring_back = возврат прежней версии
audit-typography_set = типографская правка
audit-replace = замена слов
audit-replace_undo = отмена замены
audit-spelling_add = добавление слова в словарь
audit-spelling_remove = удаление слова из словаря
audit-save_person = изменение сведений об участнике
audit-delete_person = удаление участника
audit-set_photo = смена фотографии
audit-save_section = изменение рубрики
audit-delete_section = удаление рубрики
audit-save_page_words = изменение слов страниц
audit-keep_import = загрузка текста
audit-export = экспорт страниц

## Что может пойти не так
error-setting_unreadable = Эту настройку записала более новая версия Hexapla. Измените её там.
error-unreachable = Программа за этим окном не отвечает ({ $reason }). Ваши слова на месте; повторите чуть позже.
error-note_not_outdated = В оригинале это примечание гласит то же, что и тогда, когда писались эти слова.
error-head_not_outdated = Заголовок и главное в оригинале гласят то же, что и тогда, когда писалось это.
error-internal = Произошло то, чего быть не должно: { $reason }. Ничего не изменено. Повторите; если не поможет, перезапустите Hexapla.
error-bad_request = Окно и программа не поняли друг друга ({ $command }). Перезапустите Hexapla.
error-no_newsroom = Редакция не открыта. Сначала откройте её или создайте новую.
error-not_found = Этого в редакции больше нет. Возможно, кто-то удалил.
error-bad_value = «{ $value }» здесь стоять не может ({ $field }). Исправьте и повторите.
error-value_missing = Здесь чего-то не хватает ({ $field }). Заполните и повторите.
error-not_allowed = Ваша роль этого не позволяет. Обратитесь к администратору редакции.
error-changed_elsewhere = Тем временем это изменили в другом месте. Прежде чем продолжить, посмотрите оба варианта.
error-no_such_move = Из нынешнего состояния в это перейти нельзя.
error-person_at_desk = Этот участник сейчас за столом. Сначала выберите в настройках другого.
error-not_a_photo = { $path } — не изображение PNG, JPEG или WebP размером до 10 МБ. Выберите другое.
error-no_title = У текста нет заголовка. Впишите его или укажите нужный фрагмент.
error-file_missing = Файла { $path } нет. Проверьте имя и папку.
error-file_forbidden = Ваших прав на { $path } не хватает. Выберите другую папку или измените права.
error-file_is_directory = { $path } — папка. Выберите файл внутри неё.
error-file_failed = Не удалось использовать { $path }: { $reason }. Повторите или выберите другое место.
error-file_too_large = { $path } больше 20 МБ — предела для чтения. Сначала разделите его на части.
error-files_exist = Ничего не записано: в папке { $path } уже есть другие версии файлов: { $files }. Выберите другую папку или разрешите заменить эти файлы.
error-disk_full = Диск полон. Освободите место и повторите; ваши слова на месте.
error-not_a_newsroom = { $path } — не редакция. Выберите файл, созданный Hexapla; чтобы внести текст, выберите «Загрузить текст».
error-too_new = { $path } создан более новой Hexapla. Файл не тронут. Чтобы открыть его, установите новую версию.
error-newsroom_missing = Редакции { $path } нет на месте. Верните файл или откройте другую.
error-newsroom_replaced = На месте редакции { $path } лежит другой файл. В нём ничего не изменено. Верните прежний файл, и то, что ждёт, сохранится; или откройте редакцию заново и работайте с тем, что там лежит.
error-already_there = Файл { $path } уже есть. Выберите другое имя.
error-folder_there = { $path } — папка. Выберите для редакции другое имя; в папке ничего не изменено.
error-newsroom_not_made = Не удалось создать редакцию { $path }: { $reason }. Выберите другую папку или другое имя.
error-file_in_the_way = { $path } — файл, внутрь него ничего положить нельзя. Выберите другую папку.
error-folder_forbidden = Ваших прав не хватает, чтобы писать в папку { $path }. Выберите другую папку или измените права.
error-folder_failed = Не удалось создать папку { $path }: { $reason }. Выберите другое место.
error-not_writable = В { $path } нельзя записать. Разрешите запись в файл и его папку или скопируйте редакцию в другое место.
error-busy = Редакцией сейчас занята другая программа. Повторите чуть позже.
error-damaged =
    Редакция { $path } повреждена. Закройте Hexapla, сохраните копию файла и { $backup ->
        [none] положите на его место свою резервную копию.
       *[other] откройте «{ $backup }» рядом с ним: эта копия сохранена перед последним обновлением.
    }
error-edition_damaged = Текст «{ $title }» повреждён: { $reason }. Сохраните копию файла { $path } и возьмите этот текст из резервной копии или удалите его. Со всем остальным можно работать.
error-seen_another_text = «{ $title }» ({ LANGUAGE($language) }): это уже версия { $revision }, а перед вами была версия { $seen }. Прочитайте, что изменилось, и решите ещё раз.
error-title_missing = У текста на этом языке ({ LANGUAGE($language) }) нет заголовка. Сначала напишите его над текстом.
error-key_points_unreadable = Главное текста «{ $title }» не читается в файле, так что это не весь текст. Напишите его заново или верните версию, в которой оно есть.
error-file_empty = { $path } пуст. Выберите файл с текстом.
error-file_binary = В { $path } нет текста, который можно прочитать. Откройте его там, где он создан, скопируйте текст и вставьте сюда.
error-file_nul = В строке { $line } файла { $path } стоит символ NUL, которого в тексте не бывает. Возможно, файл повреждён или записан в UTF-16 либо UTF-32 без метки. Откройте его там, где он создан, и сохраните в UTF-8 или удалите этот символ.
error-already_open = { $path } открыт в другом окне; теперь оно впереди.
error-bad_document = Окно прислало текст, который программа не смогла принять. Отмените последний шаг и повторите.
error-edition_exists = У статьи уже есть текст на этом языке. Откройте его или сначала удалите.
error-nothing_sought = Не сказано, что искать. Напишите слово или его часть.
error-search_over = Ещё до конца этого поиска по всей редакции начали другой. Повторите поиск.
error-expression_wrong =
    Знак { $at }: { $mistake ->
        [group] у круглой скобки нет пары; чтобы найти саму скобку, напишите \( или \).
        [class] у квадратной скобки нет пары, или концы диапазона переставлены.
        [repetition] повторять нечего или так повторить нельзя; чтобы найти сам знак, напишите \*.
        [escape] обратная черта здесь ничего не значит; чтобы найти её саму, напишите \\.
        [unsupported] просмотр вперёд и назад и ссылки на группы здесь не поддерживаются.
       *[other] дальше выражение не читается.
    }
error-expression_too_large = Выражение слишком велико. Уменьшите число повторов.
error-typography_unknown = Как набирают тексты на этом языке ({ LANGUAGE($language) }), Hexapla пока не знает. Текст остался прежним.
error-dictionary_missing = На этом компьютере нет орфографического словаря для этого языка ({ LANGUAGE($language) }). { $package ->
    [none] Положите файлы { $name }.aff и { $name }.dic в папку { $folder }.
   *[other] Установите пакет Debian { $package } или положите файлы { $name }.aff и { $name }.dic в папку { $folder }.
  }
error-dictionary_unreadable = Словарь { $path } не читается: { $reason }. Замените его другим или уберите.
error-last_administrator = Это последний администратор редакции. Сначала назначьте другого.
error-note_in_use = На это примечание ещё есть ссылки в тексте. Сначала уберите их.
error-only_edition = Это единственный текст статьи. Удалите тогда всю статью.
error-person_has_bylines = У этого участника есть статьи. Сначала уберите оттуда его имя.
error-section_in_use = Статей в этой рубрике: { $count }. Сначала перенесите их в другую.
error-section_exists = Рубрика «{ $name }» на этом языке уже есть ({ LANGUAGE($language) }). Назовите эту иначе.
error-slug_not_alone = Такой короткий адрес у нескольких статей. Укажите нужную.
error-system_refused = Система этого не сделала: { $reason }
error-no_note_here = Здесь знак примечания поставить нельзя. Поставьте курсор в абзац, подзаголовок или ячейку таблицы.
error-written_on_since = После замены этот текст писали дальше. Прежний вид есть в его истории.
error-undecided = В тексте «{ $title }» некоторые места изменены и здесь, и в другом окне или программе. Выберите для каждого, какой вариант останется.
error-import_unkept = «{ $title }» загружается и ещё не сохранён.
error-other_newsroom = Эти слова принадлежат другой редакции. Откройте её снова, и они сохранятся.
error-broken_front_matter = Начало файла не читается. Исправьте строку { $line } ({ $reason }); значение с двоеточием или кавычками берётся в кавычки.
error-open_front_matter = Начало файла открыто в строке { $line } и не закрыто. Поставьте под ним строку из одних ---.
error-export_half_written = Записано: { $files }. Не записано: { $missing }. Устраните помеху и повторите экспорт.
error-pasted_late = Вставленное не попало в «{ $title }»: пока оно готовилось, текст закрыли или писать в нём стало нельзя. Вставьте ещё раз; примечания там уже есть, без знаков.

lose-title-closing = Закрыть и потерять эти слова?
lose-title-leaving = Уйти и потерять эти слова?
lose-text = Часть написанного не сохранена. { $reason }
lose-yes-closing = Закрыть и потерять
lose-yes-leaving = Уйти и потерять

## Языки, которых может не знать система
language-name-ba = башкирский
language-name-crh = крымскотатарский
