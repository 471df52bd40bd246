### Breaking a line, and pasting words alone.

editor-lineBreak = Line break
    .also = new line, soft return
desk-paste-plain = Paste without formatting
    .also = plain text, words alone
