/// What a translator does with the sentences of a pair: the same as with the pairs, by the same keys.
import { same } from "../../ipc/same"
import type { SentenceBead, SentenceMend, SentencePlace } from "../../ipc/types"
import { commands } from "../../state/core"
import { tell } from "../../state/messages.svelte"
import { beginningOf } from "./excerpt"
import type { Desk } from "./desk.svelte"
import { sentenceOf } from "./linking"
import type { PairSide } from "./pairs"
import { refused } from "./refused"
import { placeOfSentence, type SentenceHere } from "./sentences.svelte"

/// The pairs of sentences, and on which side of which one is.
type Cell = { beads: readonly SentenceBead[]; at: number; side: PairSide; bead: SentenceBead }

/// What is done with pairs, done with the sentence that has the focus. False if none has.
export function mendSentence(desk: Desk, kind: SentenceMend["kind"], by: 1 | -1 = 1): boolean {
  let { here } = desk.pairs.sentences
  if (!here) return false
  if (kind === "link") link(desk, here)
  else void mend(desk, here, TOLD[kind] ?? (by > 0 ? "pairs-shifted-down" : "pairs-shifted-up"), (cell) => said(kind, cell, by))
  return true
}

const TOLD: Partial<Record<SentenceMend["kind"], string>> = { join: "sentences-joined", split: "sentences-split", alone: "sentences-left-alone", free: "pairs-freed" }

function said(kind: Exclude<SentenceMend["kind"], "link">, { beads, at, side, bead }: Cell, by: 1 | -1): SentenceMend | null {
  let { source, target } = bead
  let next = beads[at + 1]
  let [first] = target
  switch (kind) {
    case "join":
      return next ? { kind, source: [...source, ...next.source], target: [...target, ...next.target] } : refused("no_sentences_below")
    case "split":
      return source.length + target.length > 2 ? { kind, source, target } : refused("sentences_not_joined")
    case "shift":
      return first ? { kind, target: first, by } : refused("no_translation_beside")
    case "alone":
      return bead[side].length > 0 ? { kind, [side]: bead[side] } : refused("no_sentence_here")
    case "free":
      return bead.set ? { kind, source, target } : refused("sentences_not_set")
  }
}

/// Chooses the sentence that has the focus to be linked, or links that which was chosen with it.
function link(desk: Desk, here: SentenceHere) {
  let { pairs } = desk
  let linking = sentenceOf(pairs.linking)
  let { edition, side, place } = here
  if (!place) return refused("no_sentence_here")
  let isOfOther = linking !== null && (linking.edition !== edition.id || ![...here.bead.source, ...here.bead.target].includes(linking.place.block))
  if (!linking || isOfOther) {
    let words = beginningOf(here.words)
    pairs.linking = { kind: "sentence", edition: edition.id, side, place, words }
    return tell("sentences-linking", { words })
  }
  if (same(linking.place, place)) return void pairs.letGoOfLink()
  if (linking.side === side) return refused("sentences_same_side")
  pairs.linking = null
  let chosen = linking
  void mend(desk, here, "sentences-linked", ({ beads, bead }) => {
    let other = beads[placeOfSentence(beads, chosen.side, chosen.place)]
    if (!other) return refused("no_sentence_here")
    let [one, there]: SentencePlace[][] = [bead[side], other[chosen.side]]
    return side === "source" ? { kind: "link", source: one!, target: there! } : { kind: "link", source: there!, target: one! }
  })
}

async function mend(desk: Desk, here: SentenceHere, told: string, say: (cell: Cell) => SentenceMend | null) {
  let { pairs } = desk
  let { edition, bead, side, place, at } = here
  await pairs.mendSentences(edition, bead, told, (beads) => {
    let now = place ? placeOfSentence(beads, side, place) : at
    let here = beads[now]
    let mend = here ? say({ beads, at: now, side, bead: here }) : refused("no_sentence_here")
    return mend && commands.mend_sentences({ edition: edition.id, mend })
  })
}
