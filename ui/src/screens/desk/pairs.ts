/// What the core says of the pairs of a translation, looked up by blocks. Nothing here asks or draws.
import type { Link } from "../../editor/align/rows"
import type { Stretch } from "../../editor/paired"
import type { Pairing, PairingBead, SentenceBead, SentencePlace } from "../../ipc/types"

/// On which side of a pair a block stands.
export type PairSide = "source" | "target"

/// The pairs of a translation, with each block's pair by its place.
export type Known = { pairing: Pairing; bySource: ReadonlyMap<string, number>; byTarget: ReadonlyMap<string, number> }

export function known(pairing: Pairing): Known {
  let [bySource, byTarget] = [new Map<string, number>(), new Map<string, number>()]
  for (let [place, { source, target }] of pairing.beads.entries()) {
    for (let id of source) bySource.set(id, place)
    for (let id of target) byTarget.set(id, place)
  }
  return { pairing, bySource, byTarget }
}

/// The place of the pair in which a block stands; −1 if it stands in none, as one that is not saved yet.
export const placeOf = ({ bySource, byTarget }: Known, block: string | null): number => (block === null ? -1 : (byTarget.get(block) ?? bySource.get(block) ?? -1))

/// Whether the aligner was not sure when it made a pair.
export const isUnsure = ({ unsure }: PairingBead): boolean => unsure

/// Whether a translator has something to do with a pair.
export const isToDo = ({ state }: PairingBead): boolean => state === "untranslated" || state === "begun" || state === "outdated"

/// The next pair of a kind behind a place (`step` 1), or before it (−1), and round; −1 if there is none, also none but
/// the one at the place itself.
export function nextPlace(beads: readonly PairingBead[], from: number, step: 1 | -1, wanted: (bead: PairingBead) => boolean): number {
  let count = beads.length
  // From nowhere one begins at the start, or at the end.
  let start = from < 0 && step < 0 ? 0 : from
  for (let distance = 1; distance <= count; distance++) {
    let place = (((start + step * distance) % count) + count) % count
    if (place === from) return -1
    let bead = beads[place]
    if (bead && wanted(bead)) return place
  }
  return -1
}

/// The words for how a pair stands, and the shape by which it is marked; none if it is simply translated. What the
/// aligner is not sure of is told before what is begun, and after what is outdated.
export function standingOf(bead: PairingBead): { shape: string; words: string } | null {
  let { state } = bead
  if (state === "outdated") {
    let grade = bead.change?.grade ?? "large"
    return { shape: `outdated-${grade}`, words: `pairs-outdated-${grade}` }
  }
  if (state === "added") return { shape: "added", words: "pairs-added" }
  if (state === "left_out") return { shape: "left-out", words: "pairs-left-out" }
  if (isUnsure(bead)) return { shape: "unsure", words: "pairs-unsure" }
  if (state === "untranslated") return bead.target.length > 0 ? { shape: "begun", words: "pairs-taken" } : { shape: "begun", words: "pairs-untranslated" }
  return state === "begun" ? { shape: "begun", words: "pairs-begun" } : null
}

/// Every block of one side beside every block of the other, pair by pair, as the columns stand level by them.
export const linksOf = ({ beads }: Pairing): Link[] => beads.flatMap(({ source, target }) => source.flatMap((left) => target.map((right) => ({ left, right }))))

/// The blocks of the translation that translate nothing.
export const aloneIn = ({ beads }: Pairing): string[] => beads.flatMap(({ source, target }) => (source.length === 0 ? target : []))

/// Whether two lists of links have the same in the same order.
export const sameLinks = (some: readonly Link[], others: readonly Link[]): boolean =>
  some.length === others.length && some.every(({ left, right }, at) => left === others[at]?.left && right === others[at]?.right)

/// The sentences that are to be looked at because the source has changed, by their blocks: those of the source, and
/// those of the translation.
export function changedSentences({ beads }: Pairing): { source: Map<string, Stretch[]>; target: Map<string, Stretch[]> } {
  let [source, target] = [new Map<string, Stretch[]>(), new Map<string, Stretch[]>()]
  for (let { change } of beads) {
    for (let sentence of change?.sentences ?? []) {
      add(source, sentence)
      for (let place of sentence.target) add(target, place)
    }
  }
  return { source, target }
}

function add(to: Map<string, Stretch[]>, { block, number, from, to: end }: SentencePlace) {
  let stretches = to.get(block) ?? []
  // Several sentences of the source may have one counterpart.
  if (stretches.some((one) => one.number === number && one.from === from && one.to === end)) return
  to.set(block, [...stretches, { number, from, to: end }])
}

/// Whether a place of a block lies in one of these sentences.
export const holds = (places: readonly SentencePlace[], block: string, number: number, offset: number): boolean =>
  places.some((place) => place.block === block && place.number === number && place.from <= offset && offset <= place.to)

/// The pairs of sentences that hold one of these sentences on a side.
export const beadsWith = (beads: readonly SentenceBead[], side: PairSide, sought: readonly SentencePlace[]): SentenceBead[] =>
  beads.filter((bead) => sought.some(({ block, number, from, to }) => bead[side].some((one) => one.block === block && one.number === number && one.from < to && from < one.to)))
