/// What a translation lacks, by the pairs that the desk knows. A row in which a column has nothing is no gap by itself: its
/// translation may stand elsewhere, may be left out on purpose, or the original may have nothing there either.
import type { Node } from "prosemirror-model"
import { idsOf } from "../../editor/ids"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"

/// What it means that a column has nothing in a row: it is only room, or a block of the original, by its id, is not
/// translated or left out on purpose, or stands beside `block` of the translation, which is elsewhere.
export type Lack = { kind: "room" } | { kind: "untranslated" | "left_out"; source: string } | { kind: "elsewhere"; source: string; block: string }

/// What an edition lacks beside these blocks of the other columns, if it had not the one to be `filled`. Of several that
/// the original has there the one with something to do counts.
export function lackOf(desk: Desk, edition: OpenEdition, blocks: readonly string[], filled: string | null = null): Lack {
  if (edition.head.original) return { kind: "room" }
  let lacks = sourcesAmong(desk, edition, blocks.filter((block) => block !== filled)).map((source) => lackOfSource(desk, edition, source, filled))
  return lacks.find(({ kind }) => kind === "untranslated") ?? lacks.find(({ kind }) => kind === "left_out") ?? lacks[0] ?? { kind: "room" }
}

function lackOfSource(desk: Desk, edition: OpenEdition, source: string, filled: string | null): Lack {
  let known = desk.pairs.of(edition.id)
  let bead = known?.pairing.beads[known.bySource.get(source) ?? -1]
  // Until the pairs are known the links tell it by which the columns stand level.
  let paired = known ? (bead?.target ?? []) : desk.linksOf(edition.id).flatMap(({ left, right }) => (left === source ? right : []))
  let begun = [...edition.beside].flatMap(([block, beside]) => (beside === source ? block : []))
  let block = [...paired, ...begun].find((one) => one !== filled && has(edition, one))
  if (block !== undefined) return { kind: "elsewhere", source, block }
  return { kind: bead?.state === "left_out" ? "left_out" : "untranslated", source }
}

/// The blocks of the original among those of a row. Where it does not lie here the other translations tell what theirs
/// stand for; of one that is not paired yet it is not known, and it counts itself.
function sourcesAmong(desk: Desk, edition: OpenEdition, blocks: readonly string[]): string[] {
  let original = desk.columns.find(({ head }) => head.original)
  if (original) return blocks.filter((block) => has(original, block))
  let others = desk.columns.filter((column) => column !== edition)
  return blocks.flatMap((block) => {
    let bead = others.flatMap(({ id }) => {
      let known = desk.pairs.of(id)
      return known?.pairing.beads[known.byTarget.get(block) ?? -1] ?? []
    })[0]
    return bead ? bead.source : [block]
  })
}

/// The blocks of the original beside which a block of a translation was begun: that which was meant, or those of its row.
export function besideOf(desk: Desk, block: string): readonly string[] {
  let edition = desk.pairs.translation
  let meant = edition?.beside.get(block)
  if (meant !== undefined) return [meant]
  let [place, there] = [edition ? desk.columns.indexOf(edition) : -1, desk.columns.findIndex(({ head }) => head.original)]
  return desk.standing.find((row) => row[place]?.includes(block))?.[there] ?? []
}

/// What blocks of the original say.
export function wordsIn(desk: Desk, blocks: readonly string[]): string[] {
  let text = desk.editions.find(({ head }) => head.original)?.editor.doc
  return (text?.children ?? []).filter(({ attrs }) => blocks.includes(attrs.id as string)).map(({ textContent }) => textContent)
}

const has = ({ editor }: OpenEdition, block: string): boolean => blocksOf(editor.doc).has(block)

/// The blocks of texts as they are, so that many gaps of one text do not each go through it.
const known = new WeakMap<Node, ReadonlySet<string>>()

function blocksOf(text: Node): ReadonlySet<string> {
  let blocks = known.get(text) ?? new Set(idsOf(text))
  known.set(text, blocks)
  return blocks
}

/// A lack as one word, by which what is drawn of it is known to be still so.
export const lackName = (lack: Lack): string => (lack.kind === "elsewhere" ? `elsewhere ${lack.block}` : lack.kind)
