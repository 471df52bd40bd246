/// What a translator does with the pairs of a translation, and the way from one to the next.
import { idsOf } from "../../editor/ids"
import { isBlank } from "../../editor/json"
import type { Mend, Pairing, PairingBead, SettledHow } from "../../ipc/types"
import { commands } from "../../state/core"
import { tell } from "../../state/messages.svelte"
import { session } from "../../state/session.svelte"
import type { Desk } from "./desk.svelte"
import { UNDO, type Here } from "./deskPairs.svelte"
import type { OpenEdition } from "./edition.svelte"
import { beginningOf } from "./excerpt"
import { focusGap } from "./gap"
import { wordsIn } from "./lacks"
import { goToLeftBeside } from "./leftBeside"
import { blockOf, type BlockLinking } from "./linking"
import { isToDo, isUnsure, nextPlace, placeOf } from "./pairs"
import { goToBlockOf } from "./parts"
import { refused } from "./refused"
import { mendSentence } from "./sentenceMends"

/// Says that the translation at the caret, or all that is selected, is right for its source, and goes on to the next pair with something to do.
/// One that is translated and sure is gone past. False if no translation lies here.
export function settle(desk: Desk, how: SettledHow): boolean {
  if (!desk.pairs.here || !session.may("write")) return false
  void settleNow(desk, how)
  return true
}

async function settleNow(desk: Desk, how: SettledHow) {
  let isSettled = false
  let copied: string | null = null
  let was = desk.pairs.here?.block
  let done = await desk.pairs.mend((here) => {
    let beads = beadsMeant(here, how)
    isSettled = beads.length === 0
    if (how === "done" && beads.some((bead) => isCopied(desk, here, bead))) copied = here.edition.id
    return isSettled ? null : settled(desk, here, beads, how)
  }, null)
  if (isSettled && how !== "done") return void refused("pair_not_outdated")
  // Whoever has gone elsewhere meanwhile stays there, and whoever was refused reads this one again.
  if ((done || isSettled) && desk.pairs.here?.block === was) await goToNext(desk, 1, isToDo)
  let edition = copied
  if (done && edition !== null) tell("pairs-settled-copied", {}, { words: UNDO, run: () => void desk.pairs.undo(edition) })
}

/// Whether the translation in a pair has just the words of its original.
function isCopied(desk: Desk, { edition }: Here, { source, target }: PairingBead): boolean {
  let blocks = edition.editor.doc.children.filter(({ attrs }) => target.includes(attrs.id as string))
  let words = blocks.map(({ textContent }) => textContent).join("\n")
  // What has no words may say something in what describes its picture.
  return words.trim() !== "" && wordsIn(desk, source).join("\n") === words
}

/// Says the same without going on.
export async function settleHere(desk: Desk, how: SettledHow): Promise<void> {
  let told = `pairs-settled-${how.replace("_", "-")}`
  await desk.pairs.mend((here) => {
    let beads = beadsMeant(here, how)
    return beads.length === 0 ? null : settled(desk, here, beads, how)
  }, told)
}

/// The pairs at hand of which this can be said: only an outdated one is still right.
const beadsMeant = (here: Here, how: SettledHow): PairingBead[] =>
  beadsAtHand(here).filter((bead) => isWritten(here, bead) && (how === "done" ? isToDo(bead) || isUnsure(bead) : bead.state === "outdated"))

/// Nobody settles what was written elsewhere and is not seen here yet.
function settled(desk: Desk, { edition }: Here, beads: readonly PairingBead[], how: SettledHow) {
  let bead = { source: beads.flatMap(({ source }) => source), target: beads.flatMap(({ target }) => target) }
  return commands.settle_pairs({ edition: edition.id, ...bead, how, ...desk.pairs.seen(bead, edition) })
}

/// Whether something of the translation stands in a pair: a place that is begun and has no word yet is nothing.
const isWritten = ({ edition }: Here, { target }: PairingBead): boolean =>
  edition.editor.doc.children.some((block) => target.includes(block.attrs.id as string) && !isBlank(block))

/// The pairs of what is selected, or that at the caret.
function beadsAtHand({ known, blocks }: Here): PairingBead[] {
  if (!known) return []
  let places = new Set(blocks.map((block) => placeOf(known, block)))
  return [...places].flatMap((place) => known.pairing.beads[place] ?? [])
}

/// Goes to the next pair of a kind (`step` 1) or the one before, and round. Where there is nothing yet beside the
/// original, the keys go to the gap, where the translation is begun by typing.
export async function goToNext(desk: Desk, step: 1 | -1, wanted: (bead: PairingBead) => boolean): Promise<void> {
  let { here } = desk.pairs
  if (!here) return void refused("no_translation_here")
  let { edition, known } = here
  // What has only just come to lie here is asked about first.
  if (!known) {
    await desk.pairs.ask(edition)
    return desk.pairs.of(edition.id) ? goToNext(desk, step, wanted) : undefined
  }
  let original = desk.columns.find(({ head }) => head.original)
  let isThere = ({ target }: PairingBead) => target.length > 0 || original !== undefined
  let { beads } = known.pairing
  // What was begun and has no word yet stands in no pair.
  let beside = known.bySource.get(edition.beside.get(here.block ?? "") ?? "") ?? -1
  let from = here.place < 0 ? beside : here.place
  let bead = beads[nextPlace(beads, from, step, (bead) => wanted(bead) && isThere(bead))]
  let last = beads[from]
  if (bead) return goToBead(desk, edition, bead)
  if (last && wanted(last)) return tell("pairs-last")
  if (wanted === isUnsure) return tell("pairs-none-unsure")
  await goToLeftBeside(desk, edition)
}

function goToBead(desk: Desk, edition: OpenEdition, { source, target }: PairingBead) {
  // What was taken back just now is not there, though it is not yet known.
  let there = target.find((block) => idsOf(edition.editor.doc).includes(block))
  if (there !== undefined) return goTo(desk, edition, there)
  let original = desk.columns.find(({ head }) => head.original)
  let first = source[0]
  if (!original || first === undefined) return
  goTo(desk, original, first)
  desk.pairs.ledTo(edition, first)
  let row = desk.rows().find((row) => row.flat().includes(first))
  let begun = row?.[desk.columns.indexOf(edition)]?.[0]
  // It may be begun already and not be known, because it has no word.
  if (begun !== undefined) return goTo(desk, edition, begun)
  // The gap is drawn once its row is near the caret.
  desk.draw()
  if (!edition.view || !focusGap(edition.view.dom, first)) return
  // Of several paragraphs beside one gap it is this one.
  desk.pairs.ledTo(edition, first)
}

function goTo(desk: Desk, edition: OpenEdition, block: string) {
  desk.focus(edition)
  goToBlockOf(edition, block)
}

/// Makes one pair of that at the caret and the next one. This and all below is done with sentences while one of them has
/// the keys.
export function join(desk: Desk): void {
  if (mendSentence(desk, "join")) return
  mend(desk, "pairs-joined", ({ known, place, bead }) => {
    let next = known?.pairing.beads[place + 1]
    if (!bead || !next) return refused("no_pair_below")
    return { kind: "join", source: [...bead.source, ...next.source], target: [...bead.target, ...next.target] }
  })
}

/// Makes several pairs of that at the caret, the first paragraph with the first.
export function split(desk: Desk): void {
  if (mendSentence(desk, "split")) return
  mend(desk, "pairs-split", ({ bead }) => {
    if (!bead || bead.source.length + bead.target.length < 3) return refused("pair_not_joined")
    return { kind: "split", source: bead.source, target: bead.target }
  })
}

/// Lets the paragraph of the translation and those behind it stand one paragraph of the original lower (1) or higher.
export function shift(desk: Desk, by: 1 | -1): void {
  if (mendSentence(desk, "shift", by)) return
  mend(desk, by > 0 ? "pairs-shifted-down" : "pairs-shifted-up", ({ side, block, bead }) => {
    let target = side === "target" ? block : bead?.target[0]
    return target ? { kind: "shift", target, by } : refused("no_translation_beside")
  })
}

/// Says that the paragraph at the caret has no counterpart, on purpose.
export function leaveAlone(desk: Desk): void {
  if (mendSentence(desk, "alone")) return
  mend(desk, "pairs-left-alone", ({ side, block }) => (block ? { kind: "alone", [side]: [block] } : null))
}

/// Gives the pair at the caret back to the aligner.
export function free(desk: Desk): void {
  if (mendSentence(desk, "free")) return
  mend(desk, "pairs-freed", ({ bead }) => {
    if (!bead?.set && bead?.state !== "left_out" && bead?.state !== "added") return refused("pair_not_set")
    return { kind: "free", source: bead.source, target: bead.target }
  })
}

/// Has the aligner pair all that no person paired.
export function realign(desk: Desk): void {
  // What was shifted counts as set by hand, of which one may not have thought.
  let unchanged = (pairing: Pairing | undefined) => (pairing?.beads.some(({ set }) => set) ? "pairs_stay_set" : "pairs_aligned_already")
  if (desk.pairs.here) void desk.pairs.mend(({ edition }) => commands.realign({ edition: edition.id }), "pairs-realigned", unchanged)
  else refused("no_translation_here")
}

/// Chooses the paragraph at the caret to be linked, or links that which was chosen with it.
export function link(desk: Desk): void {
  if (mendSentence(desk, "link")) return
  let { pairs } = desk
  let { here } = pairs
  if (!here?.block) return void refused("no_translation_here")
  let linking = blockOf(pairs.linking)
  let chosen: BlockLinking = { kind: "block", edition: here.edition.id, side: here.side, block: here.block, words: wordsAt(desk, here) }
  if (!linking || linking.edition !== here.edition.id) {
    pairs.linking = chosen
    tell("pairs-linking", { words: chosen.words })
    return
  }
  if (linking.block === here.block) return void pairs.letGoOfLink()
  if (linking.side === here.side) return void refused("pair_same_side")
  pairs.linking = null
  let { side, block } = linking
  mend(desk, "pairs-linked", () => ({ kind: "link", source: [side === "source" ? block : chosen.block], target: [side === "target" ? block : chosen.block] }))
}

/// How the block at the caret, or that of the original beside a gap, begins.
function wordsAt(desk: Desk, { edition, side, block }: Here): string {
  let text = side === "target" ? edition : desk.editions.find(({ head }) => head.original)
  let node = text?.editor.doc.children.find(({ attrs }) => attrs.id === block)
  return beginningOf(node?.textContent ?? "")
}

function mend(desk: Desk, told: string, say: (here: Here) => Mend | null) {
  if (!desk.pairs.here) return void refused("no_translation_here")
  void desk.pairs.mend((here) => {
    let mend = say(here)
    return mend && commands.mend_pairing({ edition: here.edition.id, mend })
  }, told)
}
