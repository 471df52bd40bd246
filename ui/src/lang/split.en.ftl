### The second view of an edition.

split-toggle = Split the view, or close the second view
split-name = Second view, { $language }
split-body = Text in the second view, { $language }
split-title = · second view
split-close = Close the second view
split-height = Height of the second view
split-drag = Drag to change the height; a double click gives it its usual one
