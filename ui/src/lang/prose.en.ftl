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

editor-figure = Picture
editor-figureNarrower = Make the picture narrower
editor-figureWider = Make the picture wider
figure-alternative = Alternative text
figure-alternative-hint = What the picture shows, for those who do not see it. Without it the edition cannot be approved.
figure-alternative-missing = Alternative text is missing
figure-credit = Credit
figure-edit = Alternative text, credit and width
figure-width = Width, in percent of the column
figure-width-bad = From 10 to 100.
figure-large = The picture is { NUMBER($pixels) } pixels on its longer side.
figure-reduce = Reduce it to 2,000 pixels
figure-set = Set
figure-missing = The picture is not in this newsroom.
figure-pasted = The pasted picture
error-picture_too_large = { $path } is larger than 10 MB or 8,000 pixels. It can be kept if it is reduced.
desk-export-figure_without_alternative = a figure says nothing to those who do not see it.
error-figure_without_alternative = Figures without alternative text in { $language }: { $count }. Write what they show for those who do not see them.
audit-add_picture = took a picture in
