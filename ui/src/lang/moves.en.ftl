## An edition on its way

desk-lacks-approved =
    { $count ->
        [one] { $language } is approved. One paragraph of the original has none beside it.
       *[other] { $language } is approved. { NUMBER($count) } paragraphs of the original have none beside them.
    }
desk-lacks-published =
    { $count ->
        [one] { $language } is published. One paragraph of the original has none beside it.
       *[other] { $language } is published. { NUMBER($count) } paragraphs of the original have none beside them.
    }
