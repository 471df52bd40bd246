### Finding and replacing in endnotes.

find-replaced-in-note = The hit in the endnote was replaced.
find-undo-notes = Undo in endnotes
typography-in-note = endnote { $number }
error-note_written_on_since = An endnote was written on or deleted since the words were replaced in it. Its earlier words are listed under it.
