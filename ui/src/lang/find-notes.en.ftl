### Finding and replacing in endnotes.

find-replaced-in-note = The hit in the endnote was replaced.
find-replaced-with-notes =
    { $count ->
        [one] One hit was replaced
       *[other] { $count } hits were replaced
    }, { $inNotes ->
        [one] one of them in an endnote.
       *[other] { $inNotes } of them in endnotes.
    } The text has its own undo.
find-undo-notes = Undo in endnotes
typography-in-note = endnote { $number }
error-note_written_on_since = An endnote was written on or deleted since the words were replaced in it. Its earlier words are listed under it.
