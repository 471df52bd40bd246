### The desk: editions side by side, and the pane beside them.

## The head

desk-back = Articles
desk-failed = The article could not be opened
desk-editions = Editions
desk-original = original
desk-translation = translation
desk-edition-add = + Edition
desk-more = More to do
desk-save = Save now

## Where an edition goes next

desk-move-draft = Take back to draft
desk-move-in-review = Send to review
desk-move-changes-asked = Ask for changes
desk-move-approved = Approve
desk-move-published = Mark as published

## The columns

desk-title-name = Title, { $language }
desk-title-empty = Title
desk-point-name = Key point { $number }, { $language }
desk-point-empty = Key point
desk-point-add = + Key point
desk-original-changed = The original has changed in { $language }
desk-original-confirm = It is right
desk-title-confirm-named = It is right: title, { $language }
desk-points-confirm-named = It is right: key points, { $language }
desk-body-name = Body, { $language }
desk-body-begin = Write here…
desk-body-begin-translation = Translate here…
desk-revision = revision { NUMBER($number) }
desk-saved-at = saved { $time }
desk-gap = Not translated yet
desk-gap-take = Copy the source
desk-gap-begin = Begin empty
desk-gap-take-next = Copy the next untranslated paragraph
desk-gap-begin-next = Begin the next untranslated paragraph empty
desk-across-left = To the paragraph on the left
desk-across-right = To the paragraph on the right
desk-next-part = To the next column or the pane
desk-previous-part = To the previous column or the pane
desk-locked = It is { $state }: only those who may withdraw it can change it.

## The foot

desk-words =
    { $count ->
        [one] { NUMBER($count) } word
       *[other] { NUMBER($count) } words
    }
desk-saved = Saved { $time }
desk-saving = Saving…
desk-reading-pasted = Reading what was pasted…
desk-read-only = Can only be read
desk-not-saved = Not saved: { $reason }
desk-draft-again = The text that was { $state } has been changed; the edition ({ $language }) is a draft again.
desk-try-again = Try again
desk-undecided =
    { $count ->
        [one] { NUMBER($count) } place waits for your choice
       *[other] { NUMBER($count) } places wait for your choice
    }
desk-untranslated =
    { $count ->
        [one] { NUMBER($count) } paragraph untranslated
       *[other] { NUMBER($count) } paragraphs untranslated
    }
desk-zoom-in = Larger text
desk-zoom-out = Smaller text
desk-zoom-reset = Text at its own size

## The pane

desk-pane = Beside the text
desk-pane-toggle = Show or hide the pane
desk-endnotes = Endnotes
desk-people = People
desk-history = History
desk-show-endnotes = Show the endnotes
desk-show-people = Show the people
desk-show-history = Show the history
    .also = versions, track changes, revisions

## Endnotes

desk-notes-empty = No endnotes yet
desk-notes-empty-text = Put the caret where the note belongs and add one.
desk-note-add = Add an endnote at the caret
desk-note-mark = Endnote { $number }
desk-note-go = Go to the mark of endnote { $number }
desk-note-places =
    { $count ->
       *[other] ¶ { $places }
    }
desk-note-unused = unused
desk-note-unmarked = not marked here
desk-note-accessed = accessed { $date }
desk-note-words-missing = words missing in { $language }
desk-note-outdated-in = outdated in { $language }
desk-note-confirm-named = It is right: endnote { $number }
desk-note-words-missing-here = This note has no words in this language yet
desk-note-edit = edit
desk-note-open = open the page
desk-note-done = done
desk-note-place = place at the caret
desk-note-remove = remove
desk-note-earlier = earlier words
desk-note-earlier-none = There are no earlier words.
desk-note-earlier-take = take these
desk-note-earlier-take-these = Take these words: { $words }
desk-note-removed = The endnote was removed.
desk-note-restore = Put it back
desk-note-writer = Words of the endnote, { $language }
desk-note-conflict = This note was changed elsewhere too. There it says:
desk-note-conflict-gone = The words of this note were thrown away elsewhere.

## People

desk-people-empty = Nobody has signed this yet
desk-people-empty-text = Add the authors below; their names and biographies appear in each edition’s own language.
desk-people-no-bio = no biography in { $language }
desk-people-open = profile
desk-people-up = move up
desk-people-remove = remove
desk-people-add = Add
desk-people-add-who = Another author
desk-people-choose = Choose a person…

## The dialogs

desk-details = Section, date and slug…
desk-details-title = Section, date and slug
desk-details-section = Section
desk-details-no-section = No section
desk-details-date = Date
desk-details-date-hint = For example { $example }; empty for none.
desk-details-date-bad = This is not a day in the calendar. Write it like { $example }.
desk-details-slug = Slug
desk-details-slug-hint = The article’s name in addresses and file names.
desk-details-keep = Keep
desk-edition-add-title = Add an edition
desk-edition-language = Language
desk-edition-choose = Choose a language…
desk-edition-title = Title
desk-edition-title-hint = It can wait until the translation is done.
desk-edition-begin = Begin
desk-edition-throw = Throw away the edition…
desk-edition-delete = Throw away the edition in { $language }
desk-edition-delete-text = Its text and its history go with it. The other editions and the endnotes stay.
desk-edition-delete-yes = Throw it away
desk-export = Export the pages…
    .also = save as, publish, html
desk-export-short = Export
desk-export-title = Export
desk-export-formats = As
desk-export-html = Web page (HTML)
desk-export-markdown = Markdown
desk-export-folder = Choose a folder…
desk-export-no-folder = You will be asked where
desk-export-write = Write the files
desk-export-exist = { $path } already holds other versions of these files: { $files }. Nothing was written yet.
desk-export-replace = Replace them
desk-export-replaced = replaced
desk-export-unchanged = unchanged
desk-export-working = Writing…
desk-export-done =
    { $count ->
        [one] { NUMBER($count) } file was written:
       *[other] { NUMBER($count) } files were written:
    }
desk-export-size = { $size } KB
desk-export-reveal = Show in folder
desk-export-otherwise = Some things are not on the pages as they stand here:
desk-export-in-paragraph = paragraph { $number }
desk-export-in-endnote = endnote { $number }
desk-export-in-unmarked_endnote = an endnote
desk-export-in-biography = about { $name }
desk-export-in-title = title
desk-export-in-key_points = key points
desk-export-html_as_text = raw HTML is printed as text.
desk-export-picture_as_link = a picture is printed as a link.
desk-export-picture_as_words = a picture is printed as its words alone.
desk-export-link_as_words = a link that could run a program is printed as its words alone.
desk-export-endnote_unmarked = it has no mark in the text, so the page does not print it.
desk-export-title_missing = nobody has written one, so the page has no heading.
desk-export-key_points_unreadable = they cannot be read in the file and were left out.
desk-link-address = Address
desk-link-bad = A link can lead to a web page, a mail address or a place in this text.
desk-link-set = Set the link
desk-link-remove = Remove the link

## The editor's commands

editor-toolbar = Formatting, { $language }
editor-sign-strong = B
editor-sign-emphasis = I
editor-strong = Bold
editor-emphasis = Italic
editor-strike = Strike through
    .also = strikethrough, crossed out
editor-code = Program text in a line
    .also = monospace, source code
editor-paragraph = Paragraph
editor-heading2 = Heading
editor-heading3 = Subheading
editor-bullets = Bulleted list
    .also = unordered, points
editor-numbers = Numbered list
editor-quote = Quotation
    .also = blockquote, indent
editor-codeBlock = Program text
editor-rule = Rule
    .also = horizontal line, separator, divider
editor-link = Link
    .also = hyperlink, url, web address
editor-note = New endnote
    .also = footnote, reference, citation
editor-undo = Undo
editor-redo = Redo

## History

history-began = begun
history-imported = read in
history-edited = edited
history-brought-back = revision { NUMBER($number) } brought back
history-title = title
history-points = key points
history-blocks =
    { $count ->
        [one] { NUMBER($count) } paragraph
       *[other] { NUMBER($count) } paragraphs
    }
history-fewer =
    { $count ->
        [one] { NUMBER($count) } paragraph gone
       *[other] { NUMBER($count) } paragraphs gone
    }
history-present = the text now
history-more = Earlier revisions
history-look = Look at revision { NUMBER($number) }
history-looking = { $language }, revision { NUMBER($number) }
history-legend-gone = gone since
history-legend-since = written since
history-gone = thrown away since
history-come = written since
history-same-words = the same words, set otherwise since
history-close = Back to the text
history-bring-back = Bring back
history-bring-back-one = Bring back this paragraph

desk-typography = Set the typography…
typography-title = Set the typography: { $language }
typography-about = Nothing is changed until you say so. Where a line must not end, the space is shown as ␣.
typography-nothing = There is nothing to change: the text is set as it should be.
typography-looking = The text is being looked through …
typography-some = { $chosen } of { $count }
typography-more = Show { $count } more
typography-make =
    { $count ->
        [one] Make this change
       *[other] Make { $count } changes
    }
typography-in-block = ¶ { $number }
typography-in-title = title
typography-in-key_point = key point { $number }

desk-spelling = Check spelling, or stop checking
desk-spelling-next = Next unknown word
desk-spelling-word = Suggestions for the word at the caret
spelling-menu = What to do about “{ $word }”
spelling-looking = Looking for suggestions…
spelling-none = No suggestions
spelling-ignore = Ignore
spelling-add-newsroom = Add to the newsroom’s words
spelling-add-own = Add to my own words
spelling-unknown =
    { $count ->
        [one] { $count } unknown word
       *[other] { $count } unknown words
    }
spelling-unchecked = No dictionary: { $language }
