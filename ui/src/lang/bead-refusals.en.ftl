# Pairing in the record, and why it was refused.
audit-settle_pairs = settled what a translation says
audit-mend_pairing = mended a pairing
audit-restore_pairing = brought a pairing back
audit-realign = aligned a translation anew
audit-mend_sentences = mended a pairing of sentences
audit-how-done = translated
audit-how-still_right = still right
audit-how-minor = the change does not matter
audit-how-join = joined
audit-how-split = split
audit-how-shift = shifted
audit-how-link = set beside each other
audit-how-alone = without counterpart
audit-how-free = given back to the aligner
error-pairing_of_original = “{ $title }” ({ $language }) is the article’s original, so it stands beside no other. Ask it of a translation.
error-beads_not_found = What was named does not stand in this translation and its original any more, or nothing stands there that this can be said of. Look at the texts as they are now, then say it again.
error-before_unreadable = What was to be brought back is no earlier pairing. Take back the last step first.
