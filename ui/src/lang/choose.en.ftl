## Places of which there are two forms

choose-strip =
    { $count ->
        [one] One place was changed in two ways at once. Both forms are kept.
       *[other] { NUMBER($count) } places were changed in two ways at once. Both forms are kept.
    }
choose-open = Choose…
choose-words = Choose the words that stay
choose-why = Two people, windows or programs wrote in the same place at once. Nothing is lost: both forms are in the newsroom’s file until you choose.
choose-title = Title, { $language }
choose-points = Key points, { $language }
choose-block = Paragraph { $number }, { $language }
choose-block-gone = A paragraph that is no longer in the text, { $language }
choose-endnote = Endnote { $number }, { $language }
choose-endnote-unmarked = An endnote without a mark, { $language }
choose-here = In the text
choose-here-own = In the text, written here
choose-elsewhere = Written elsewhere, in the file
choose-aside = Waits since { $date }, { $time }: { $person }
choose-thrown-away = Thrown away
choose-form-only = The words are the same; how they are set differs.
choose-keep = Keep what is in the text
choose-take = Take the other form
choose-both = Keep both, one under the other
choose-show = Show it in the text
audit-put_aside = wrote where others wrote too; both forms are kept
audit-settle = chose between two forms
desk-export-choice_waits = another form of it waits for a choice (F4 on the desk), and the page has only what is in the text.
