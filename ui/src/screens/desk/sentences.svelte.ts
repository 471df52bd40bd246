/// The sentences of a pair while one of them has the keys in the pane: what is done with pairs is then done with sentences.
import type { PairingBead, SentenceBead, SentencePlace } from "../../ipc/types"
import type { OpenEdition } from "./edition.svelte"
import { holds, type PairSide } from "./pairs"

/// Where one is: one side of a pair of sentences of a translation, which has the focus. `place` is the first sentence
/// there; null if there is none.
export type SentenceHere = { edition: OpenEdition; bead: PairingBead; at: number; side: PairSide; place: SentencePlace | null; words: string }

export class Sentences {
  /// The sentence that has the focus.
  here: SentenceHere | null = $state.raw(null)
  /// Whether one is to come to the first sentence as soon as it is there.
  isAwaited = $state(false)
}

/// The place of the pair that holds a sentence on a side; −1 if none does. Its text may have become longer or shorter.
export const placeOfSentence = (beads: readonly SentenceBead[], side: PairSide, { block, number, from, to }: SentencePlace): number =>
  beads.findIndex((bead) => holds(bead[side], block, number, (from + to) / 2))
