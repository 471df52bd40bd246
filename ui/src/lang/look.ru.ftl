### Как выглядит текст на столе.

action-full-screen = Во весь экран
look-focus = Режим сосредоточения
look-focus-leave = Выйти из режима сосредоточения
look-typewriter = Режим пишущей машинки
look-typewriter-on = Строка, в которой вы пишете, остаётся на одной высоте.
look-typewriter-off = Строка, в которой вы пишете, снова опускается по странице.
look-face-serif = Текст книжным шрифтом
look-face-sans = Текст простым шрифтом
look-face-mono = Текст шрифтом пишущей машинки
look-width-narrow = Узкий текст
look-width-usual = Текст обычной ширины
look-width-wide = Широкий текст
look-width-full = Текст во всю ширину

settings-look = Текст на столе
settings-look-face = Шрифт
settings-look-size = Размер
settings-look-width = Ширина
settings-look-typewriter = Режим пишущей машинки: строка, в которой вы пишете, остаётся на одной высоте
face-serif = Книжный
face-sans = Простой
face-mono = Пишущая машинка
width-narrow = Узкий
width-usual = Обычный
width-wide = Широкий
width-full = Во всю ширину
