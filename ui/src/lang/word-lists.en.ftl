### The words that were added to the dictionaries.

word-lists = Words added to the dictionaries
word-lists-hint = Spelling takes them for right, with any letter case. Words come here from the menu of an underlined word, too.
word-lists-languages = Languages of added words
word-lists-search = Search the words
word-lists-newsroom = The newsroom’s words
word-lists-newsroom-hint = For everybody who works in this newsroom.
word-lists-own = My own words
word-lists-own-hint = For you on this machine, in every newsroom.
word-lists-add = Another word
word-lists-add-newsroom = Add a word to the newsroom’s
word-lists-add-own = Add a word to my own
word-lists-add-verb = Add
word-lists-remove = Remove “{ $word }”
word-lists-removed = “{ $word }” is underlined again.
word-lists-undo = Undo
word-lists-none = None yet.
word-lists-not-found = None of them has these letters.
