# What the record keeps of words that waited for a choice.
audit-other-title = Other form of the title
audit-other-key_points = Other form of the key points
audit-other-paragraph =
    { $number ->
        [0] Other form of a paragraph that is gone
       *[other] Other form of paragraph { NUMBER($number) }
    }
audit-other-endnote =
    { $number ->
        [0] Other form of an endnote without a mark
       *[other] Other form of endnote { NUMBER($number) }
    }
