### Поиск и замена слов.

desk-find = Найти в тексте
desk-find-replace = Найти и заменить в тексте
    .also = замена, подставить
desk-find-next = Следующее совпадение
desk-find-previous = Предыдущее совпадение
desk-find-case = С учётом регистра и буквы ё
desk-find-whole = Слово целиком
desk-find-expression = Регулярное выражение
desk-find-article = Найти и заменить на всех языках…
find-newsroom = Найти и заменить во всей редакции…

find-bar = Поиск, { $language }
find-words = Найти
find-with = Заменить на
find-how = Как искать
find-count = { $at } из { $count }
find-hits =
    { $count ->
        [one] { $count } совпадение
        [few] { $count } совпадения
       *[many] { $count } совпадений
    }
find-none = Не найдено
find-close = Закрыть поиск
find-replace-one = Заменить
find-replace-all = Заменить все…
find-in-article = На всех языках…
find-in-newsroom = Во всей редакции…

find-article-title = Найти и заменить на всех языках статьи
find-newsroom-title = Найти и заменить во всей редакции
find-say-what = Напишите, что найти. Без вашего слова ничего не изменится.
find-looking = Просматриваем тексты…
find-found =
    { $count ->
        [one] { $count } совпадение
        [few] { $count } совпадения
       *[many] { $count } совпадений
    } в { $editions ->
        [one] { $editions } тексте
       *[other] { $editions } текстах
    }
find-more-hits = Есть и другие; это первые.
find-becomes-draft = { $state }; снова станет черновиком
find-replace =
    { $count ->
        [one] Заменить { $count } совпадение
        [few] Заменить { $count } совпадения
       *[many] Заменить { $count } совпадений
    }
find-delete =
    { $count ->
        [one] Убрать { $count } совпадение
        [few] Убрать { $count } совпадения
       *[many] Убрать { $count } совпадений
    }
find-replaced =
    { $count ->
        [one] Заменено { $count } совпадение
        [few] Заменены { $count } совпадения
       *[many] Заменено { $count } совпадений
    } в { $editions ->
        [one] { $editions } тексте.
       *[other] { $editions } текстах.
    }
find-undo = Отменить
find-undone =
    { $count ->
        [one] Прежние слова вернулись в { $count } текст.
        [few] Прежние слова вернулись в { $count } текста.
       *[many] Прежние слова вернулись в { $count } текстов.
    }
find-undone-some =
    { $count ->
        [one] Прежние слова вернулись в { $count } текст
        [few] Прежние слова вернулись в { $count } текста
       *[many] Прежние слова вернулись в { $count } текстов
    }; изменены с тех пор и оставлены без перемен: { $left }.
find-left = Оставлено без изменений: { $count }.
find-left-one = «{ $title }» ({ $language }): { $reason }
