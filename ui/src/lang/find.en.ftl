### Finding and replacing words.

desk-find = Find in the text
desk-find-replace = Find and replace in the text
    .also = substitute, change words
desk-find-next = Next hit
desk-find-previous = Previous hit
desk-find-case = Match case and accents exactly
desk-find-whole = Whole words
desk-find-expression = Regular expression
desk-find-article = Find and replace in all editions…
find-newsroom = Find and replace in the newsroom…

find-bar = Find, { $language }
find-words = Find
find-with = Replace with
find-how = How to find
find-count = { $at } of { $count }
find-hits =
    { $count ->
        [one] One hit
       *[other] { $count } hits
    }
find-none = Nothing found
find-close = Close the search
find-replace-one = Replace
find-replace-all = Replace all…
find-in-article = All editions…
find-in-newsroom = The whole newsroom…

find-article-title = Find and replace in all editions of the article
find-newsroom-title = Find and replace in the whole newsroom
find-say-what = Write what to find. Nothing is changed until you say so.
find-looking = The texts are being looked through …
find-found =
    { $count ->
        [one] One hit
       *[other] { $count } hits
    } in { $editions ->
        [one] one edition
       *[other] { $editions } editions
    }
find-more-hits = There are more; these are the first.
find-becomes-draft = { $state }; becomes a draft again
find-replace =
    { $count ->
        [one] Replace one hit
       *[other] Replace { $count } hits
    }
find-delete =
    { $count ->
        [one] Take out one hit
       *[other] Take out { $count } hits
    }
find-replaced =
    { $count ->
        [one] One hit was replaced
       *[other] { $count } hits were replaced
    } in { $editions ->
        [one] one edition.
       *[other] { $editions } editions.
    }
find-undo = Undo
find-undone =
    { $count ->
        [one] One edition has its former words again.
       *[other] { $count } editions have their former words again.
    }
find-undone-some =
    { $count ->
        [one] One edition has its former words again
       *[other] { $count } editions have their former words again
    }; { $left ->
        [one] one was changed since and was left alone.
       *[other] { $left } were changed since and were left alone.
    }
find-left =
    { $count ->
        [one] One edition was left as it was:
       *[other] { $count } editions were left as they were:
    }
find-left-one = “{ $title }” ({ $language }): { $reason }
