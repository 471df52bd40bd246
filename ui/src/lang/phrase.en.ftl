### Phrases in another language.

phrase-open = Language of the selected words…
phrase-title = Language of the words
phrase-about = Without a selection it is the word at the caret. Their spelling is checked in this language, and what is typed in them is set by its habits. Pages tell it to browsers and to programs that read aloud.
phrase-language = Language
phrase-as-text = As the text · { $language }
phrase-set = Set
