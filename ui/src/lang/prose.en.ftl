## What prose needs besides bold and italic

editor-smallCaps = Small capitals
editor-superscript = Superscript
editor-subscript = Subscript
editor-more = More formatting
editor-heading4 = Heading of the third level
editor-not-here = That cannot be done where the caret is
editor-pullQuote = Pull quote
editor-sinkItem = Deeper in the list
editor-liftItem = Out of the list by a level
editor-table = Table
editor-rowAbove = Add a row above
editor-rowBelow = Add a row below
editor-columnBefore = Add a column on the left
editor-columnAfter = Add a column on the right
editor-deleteRow = Delete the row
editor-deleteColumn = Delete the column
