### Finding and replacing in endnotes.

typography-in-note = endnote { $number }
error-note_written_on_since = An endnote was written on or deleted since the words were replaced in it. Its earlier words are listed under it.
