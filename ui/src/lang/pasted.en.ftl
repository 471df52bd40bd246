## What other programs put on the clipboard

error-pasted_left = What was pasted did not come in: its text was left, or could no longer be written in, before it was ready. Open it and paste again.
error-pasted_too_long = What was copied is longer than { $most } MB, so nothing of it came in. Copy a part of it.
error-copied_empty = There is nothing in what was copied that a text can take, so nothing came in. To take its words alone, paste without formatting (Ctrl+Shift+V).
error-copied_files = Of files, only pictures can be pasted, so this did not come in: { $names }. To read a text in, drop it on the list of articles.
error-copied_unknown = What was copied is neither words nor a PNG, JPEG or WebP picture ({ $names }), so nothing came in.
error-copied_picture = Pictures have no place here. Paste it into the text of an article.
error-copied_in_vain = The other program gave nothing of what it has copied. Copy it there again, and leave that program open.
error-pasted_too_many = What was copied has { $count } paragraphs and cells, and at most { $most } come in at once, so nothing of it came in. Copy a part of it.
error-copied_unreadable = What was copied is called a text, and cannot be read as one, so nothing came in. Copy it from another program.
error-not_copied = The system did not take what was copied. Copy it again.
