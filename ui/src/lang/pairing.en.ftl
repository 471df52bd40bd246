### Which paragraphs and sentences translate which, what is outdated, and how far a translation is.

menu-pairs = Translation

pairs = Pairs
pairs-show = Show the pairs
    .also = alignment, outdated, translation units, segments
pairs-none = No translation lies here
pairs-none-text = Put a translation beside the original: its paragraphs are paired with those of the original, and what is outdated is shown here.
pairs-asking = The pairs are being read…
pairs-not-known = The caret stands in no pair yet. What has just been written is paired once it is saved.

pairs-untranslated = Not translated yet
pairs-taken = The original’s words, not translated yet
pairs-begun = Begun, not done yet
pairs-translated = Translated
pairs-outdated-setting = Outdated: only how the source is set has changed (bold, italics, heading)
pairs-outdated-punctuation = Outdated: punctuation in the source has changed
pairs-outdated-small = Outdated: a little in the source has changed
pairs-outdated-large = Outdated: much in the source has changed
pairs-added = Only in the translation
pairs-left-out = Left out on purpose
pairs-unsure = The aligner is unsure of this pair

pairs-set = Paired by hand
pairs-sureness = Paired by the aligner, { $sureness } sure
pairs-sureness-low = Paired by the aligner, only { $sureness } sure
pairs-sureness-short = { $sureness } sure

pairs-done = Done, and on to the next paragraph
    .also = confirm, segment
pairs-still-right = Still right, and on to the next paragraph
pairs-minor = Minor change, keep, and on to the next paragraph
pairs-done-here = Done
pairs-still-right-here = Still right
pairs-minor-here = Minor, keep
pairs-next = Next untranslated or outdated paragraph
pairs-previous = Previous untranslated or outdated paragraph
pairs-next-unsure = Next pair of which the aligner is unsure
pairs-next-here = Next to do
pairs-previous-here = Previous
pairs-next-unsure-here = Next unsure
pairs-settled-done = Done.
pairs-settled-copied = Done. The words are still those of the original.
pairs-settled-still-right = Still right.
pairs-settled-minor = Kept as it is.
pairs-all-done = Nothing is left to translate or to look at.
pairs-left = No paragraph is left to translate or to look at. Still to do: { $parts }.
left-title = the title
left-key-points = the key points
left-notes =
    { $count ->
        [one] { NUMBER($count) } endnote
       *[other] { NUMBER($count) } endnotes
    }
pairs-last = This is the only one left.
pairs-none-unsure = No pair is marked as unsure.

pairs-change = What has changed in { $language }
pairs-sentences = Sentences
pairs-sentences-keys = Arrows lead from one to the next; the keys of the pairs are the sentences’ while one of them is chosen.
pairs-go-sentences = Go to the sentences of the pair
pairs-no-sentence = no counterpart
pairs-sentence-changed = source changed
pairs-sentence-set = by hand
pairs-sentence-join-named = Join sentence pair { NUMBER($number) } with the next
pairs-sentence-split-named = Split sentence pair { NUMBER($number) }
pairs-sentence-up-named = Shift sentences up from pair { NUMBER($number) }
pairs-sentence-down-named = Shift sentences down from pair { NUMBER($number) }
pairs-sentence-link-named = Link the sentence of pair { NUMBER($number) } with another
pairs-sentence-alone-named = Leave the sentence of pair { NUMBER($number) } without a counterpart, on purpose
pairs-sentence-free-named = Give sentence pair { NUMBER($number) } back to the aligner

pairs-mend = Mend the pairing
pairs-letters = Here the letter alone will do.
# Short, on the buttons that mend pairs of paragraphs and of sentences.
mend-join = Join with the next
mend-split = Split
mend-up = Up
mend-down = Down
mend-link = Link with…
mend-alone = No counterpart
mend-free = Give back
mend-realign = Align anew
mend-undo = Undo
mend-redo = Redo
pairs-join = Join with the next pair
pairs-split-pair = Split the pair
pairs-down = Shift down from here
pairs-up = Shift up from here
pairs-link = Link this paragraph with…
pairs-link-with = Link with “{ $words }”
pairs-link-cancel = Do not link
pairs-link-let-go = Nothing was linked.
pairs-alone = No counterpart, on purpose
pairs-free = Give back to the aligner
pairs-realign = Align all anew
    .also = realign
pairs-undo = Undo the mend
pairs-redo = Redo the mend

pairs-linking = “{ $words }” is chosen. Go to the paragraph that it belongs with and press the same keys. Esc lets go of it.
pairs-joined = The pairs are joined.
pairs-split = The pair is split.
pairs-shifted-down = Shifted down.
pairs-shifted-up = Shifted up.
pairs-linked = The paragraphs are linked.
pairs-left-alone = The paragraph has no counterpart, on purpose.
pairs-freed = The aligner pairs it again.
pairs-realigned = All that nobody paired by hand is aligned anew.
pairs-undone = The mend is undone.
pairs-redone = The mend is done again.
sentences-linking = “{ $words }” is chosen. Go to the sentence that it belongs with and press the same key. Esc lets go of it.
sentences-joined = The sentences are joined.
sentences-split = The sentences are split.
sentences-linked = The sentences are linked.
sentences-left-alone = The sentence has no counterpart, on purpose.
pairs-imported =
    { $count ->
        [one] The aligner is unsure of { NUMBER($count) } pair. { $keys } leads there.
       *[other] The aligner is unsure of { NUMBER($count) } pairs. { $keys } leads from one to the next.
    }

pairs-progress = { $percent } translated
pairs-progress-outdated = { NUMBER($count) } outdated

across-point = Light up sentences that one points at, or not
    .also = read across
across-caret = Light up the sentence at the caret, or not
    .also = read across
across-is-point = The sentence one points at is lit with its counterparts.
across-is-caret = The sentence at the caret is lit with its counterparts, too.
across-is-off = No sentences are lit.
across-settings = Light up a sentence with its counterparts
across-settings-point = Where one points
across-settings-caret = Where one points, and at the caret
across-settings-off = Never

error-pair_not_outdated = The source of this paragraph has not changed since it was translated.
error-no_translation_here = No translation lies beside the original. Show one, and its paragraphs are paired.
error-no_translation_beside = Nothing of the translation stands in this pair.
error-no_pair_below = There is no pair below this one to be joined with.
error-pair_not_joined = This pair has one paragraph on each side: there is nothing to split.
error-pair_not_set = Nobody has set this pair by hand.
error-pairs_nothing_to_undo = There is no mend of these pairs left to undo.
error-pairs_nothing_to_redo = There is no undone mend of these pairs to do again.
error-pair_same_side = Both paragraphs are of one text. Choose one of the other column.
error-pair_unchanged = Nothing has changed: what stands beside it was set by hand, or there is no room.
error-pairs_stay_set = Nothing has changed. What was paired by hand stays as it is, and what a shift has moved counts as paired by hand. Undo the shift, or give pairs back to the aligner first.
error-pairs_aligned_already = Nothing has changed: the aligner pairs everything as it did.
error-no_sentences_below = There are no sentences below these to be joined with.
error-sentences_not_joined = There is one sentence on each side: there is nothing to split.
error-sentences_not_set = Nobody has set these sentences by hand.
error-sentences_same_side = Both sentences are of one text. Choose one of the other side.
error-no_sentence_here = No sentence stands here. Go to a pair with both sides, and choose one of its sentences.
error-sentences_unchanged = Nothing has changed: the sentences stood so already, or there is no room.
