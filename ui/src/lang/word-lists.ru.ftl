### Слова, добавленные в словари.

word-lists = Слова, добавленные в словари
word-lists-hint = Проверка орфографии считает их верными, с какими бы буквами они ни были написаны, строчными или прописными. Слова попадают сюда и из меню подчёркнутого слова.
word-lists-languages = Языки добавленных слов
word-lists-search = Найти слово
word-lists-newsroom = Слова редакции
word-lists-newsroom-hint = Для всех, кто работает с этой редакцией.
word-lists-own = Мои слова
word-lists-own-hint = Для вас на этом компьютере, в любой редакции.
word-lists-add = Ещё слово
word-lists-add-newsroom = Добавить слово к словам редакции
word-lists-add-own = Добавить слово к моим словам
word-lists-add-verb = Добавить
word-lists-remove = Убрать «{ $word }»
word-lists-removed = Слово «{ $word }» снова подчёркивается.
word-lists-undo = Отменить
word-lists-none = Пока нет.
word-lists-not-found = Слов с такими буквами нет.
