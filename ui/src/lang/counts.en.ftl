### How long texts are, and how long they are to be.

counts-open = Words and characters…
    .also = word count, length, statistics
counts-title = Words and characters
counts-toward =
    { $target ->
        [one] { NUMBER($count) } of { NUMBER($target) } word
       *[other] { NUMBER($count) } of { NUMBER($target) } words
    }
counts-selected =
    { $count ->
        [one] Selected: { NUMBER($count) } word, { $characters } characters
       *[other] Selected: { NUMBER($count) } words, { $characters } characters
    }
counts-what = What is counted
counts-words = Words
counts-characters = Characters
counts-without-spaces = Without spaces
counts-reading = Reading time
counts-minutes = { NUMBER($count) } min
counts-target = Words wanted
counts-target-of = Words wanted, { $language }
counts-selection = Selected
counts-all = All editions
counts-rate = { $language } { NUMBER($count) }
counts-hint = The body is counted, without the title, key points and endnotes. Reading time goes by the words that are read aloud in a minute: { $rates } (IReST study, 2012).

audit-set_target = said how many words an edition is to have
