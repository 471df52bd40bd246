### The columns of the desk.

columns-chip-hint = Click to show or hide it, Shift-click to put it in place of the column you write in
columns-menu = { $language }: the column
columns-show = Add a column: { $language }
columns-add = Add the next edition as a column
columns-hide = Hide this column
columns-left = Move this column to the left
columns-right = Move this column to the right
columns-wider = Make this column wider
columns-narrower = Make this column narrower
columns-even = Make all columns equally wide
columns-width = Width of the column, { $language }
columns-drag = Drag to change the widths; a double click makes all equal
columns-drag-head = Drag to move the column; Escape leaves it
