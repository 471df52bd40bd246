### The outline: the headings of a text.

outline = Outline
outline-show = Show the outline
    .also = navigation, table of contents, headings
outline-of = Outline, { $language }
outline-wordless = Heading without words
outline-none = This text has no headings. { $keys } makes the paragraph of the caret one.
outline-hint = { $up } and { $down } move a heading with all that is under it, and so does dragging it. Undo in the text takes it back.
outline-move-up = Move the heading up with its text
outline-move-down = Move the heading down with its text
error-no_part_above = There is no heading to move, or none of its level before it under the same heading.
error-no_part_below = There is no heading to move, or none of its level after it under the same heading.
