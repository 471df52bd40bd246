## What prose needs besides bold and italic

editor-smallCaps = Small capitals
editor-superscript = Superscript
editor-subscript = Subscript
editor-more = More formatting
editor-heading4 = Heading of the third level
editor-not-here = That cannot be done where the caret is
