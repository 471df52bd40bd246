# Why the newsroom refused a step.
error-block_taken = A paragraph of this text stands in another text already, so nothing was saved. Copy its words, delete it here and write it anew.
error-export_not_recorded = Written, but not in the newsroom’s record: { $files }. Export again, so that the record has it.
error-seen_another_note = Endnote { $number } of “{ $title }” ({ LANGUAGE($language) }) says something else by now than what you had before you. Read it, then decide again.
