### The history: sittings, names, and comparing.

history-named = Named
history-name = Name…
history-name-title = Name revision { NUMBER($number) }
history-name-label = Name
history-name-hint = Such as “as sent to the minister”. An empty name takes it away.
history-name-save = Keep
history-named-done = Revision { NUMBER($number) } is called “{ $name }”.
history-unnamed-done = Revision { NUMBER($number) } has no name any more.
history-words = +{ NUMBER($added) } −{ NUMBER($removed) }
history-words-said = Words added: { NUMBER($added) }, removed: { NUMBER($removed) }
history-sitting =
    { $count ->
        [one] one revision
       *[other] { NUMBER($count) } revisions
    }
history-sitting-rest = Show the next of this sitting
history-compare-hint = Shift and click, or Shift and Enter, compares it with the one you look at.
history-with = Compared with
history-with-present = the text now
history-layout-inline = In one text
history-layout-sides = Side by side
history-layout = How to compare
history-moved = moved
history-moved-here = moved here
history-then = Before
history-now = After
action-history-name = Name the revision…
action-history-sides = Compare side by side, or in one text
audit-name_revision = named a revision
