### The bin: deleted articles, kept for thirty days.

nav-bin = Bin
action-go-bin = Bin
bin-title = Bin
bin-about = What was deleted lies here for 30 days, and then goes away for good.
bin-empty = The bin is empty
bin-empty-text = A deleted article lies here for 30 days. Until then it can be put back as it was, with all its editions, notes and history.
bin-deleted =
    { $person ->
        [none] Deleted on { $at }
       *[other] Deleted by { $person } on { $at }
    }
bin-days-left =
    { $days ->
        [0] goes when the newsroom is next opened
        [one] one day left
       *[other] { $days } days left
    }
bin-put-in = “{ $title }” lies in the bin for 30 days.
bin-put-back = Put back
bin-put-back-one = Put “{ $title }” back
bin-back = “{ $title }” is back as it was.
bin-back-slug = “{ $title }” is back. Another article has its short address by now, so it has a new one: { $slug }.
bin-throw-away = Throw away…
bin-throw-away-one = Throw “{ $title }” away
bin-throw-away-title = Throw the article away?
bin-throw-away-text =
    { $editions ->
        [0] “{ $title }” goes away for good, with its history. Nothing brings it back.
        [one] “{ $title }” goes away for good, with its history. Nothing brings it back.
       *[other] “{ $title }” goes away for good, with all { $editions } editions and their history. Nothing brings it back.
    }
bin-throw-away-yes = Throw away
bin-thrown-away = “{ $title }” was thrown away.
action-bin-put-back = Put the article back
action-bin-throw-away = Throw the article away…
audit-put_in_bin = deleted an article; it lay in the bin
audit-put_back = put an article back out of the bin
audit-throw_away = threw an article away for good
audit-program = Hexapla, after 30 days
error-in_bin = This article is in the bin. Put it back first.
error-not_in_bin = “{ $title }” is not in the bin any more; somebody has put it back.
error-section_in_bin = Articles in the bin that belong to this section: { $count }. Throw them away, or put them back and give them another section.
error-person_in_bin = Articles in the bin with the name { $name } on them: { $count }. Throw them away, or put them back and take the name off.
