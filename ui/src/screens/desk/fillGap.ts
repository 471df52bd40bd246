/// Begins what a translation lacks beside a paragraph of the original.
import { beginBlock, blockAt } from "../../editor/commands"
import { gapKey, type Row } from "../../editor/align/rows"
import { newBlockId } from "../../editor/ids"
import { isBlank } from "../../editor/json"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { lackOf } from "./lacks"

/// A gap of an edition.
export type GapPlace = { edition: OpenEdition; key: string }

/// Carries the next untranslated paragraph of the original over into the translation, or with `empty`
/// begins an empty one beside it. `at` names a gap; without it, that at the caret or the next one is filled.
export function fillGap(desk: Desk, empty: boolean, at: GapPlace | null): void {
  let here = at?.edition ?? translationMeant(desk)
  let { columns, pivot } = desk
  if (!here?.view?.editable || !pivot || columns.length < 2) return
  let column = columns.indexOf(here)
  let rows = desk.rows()
  let caret = desk.pairs.here?.block ?? blockAt((desk.focused ?? here).hand.editor)
  // From a title or a key point one begins at the start, wherever the caret was before.
  let above = document.activeElement?.matches("[data-edition] textarea")
  let from = above ? 0 : Math.max(0, rows.findIndex((row) => row.flat().includes(caret ?? "")))
  let place = placeToTypeIn(desk, here, empty || at || above ? null : caret)
  let blocksIn = (row: Row) => (row[column] ?? []).filter((id) => id !== place)
  // What stands beside nothing but the place to type is beside a gap. What is left out on purpose is only begun where one says so.
  let filled = at ? ["untranslated", "left_out"] : ["untranslated"]
  let isGap = (row: Row) => blocksIn(row).length === 0 && filled.includes(lackOf(desk, here, row.flat(), place).kind)
  let row = at ? rows.find((one) => gapKey(one) === at.key && isGap(one)) : (rows.slice(from).find(isGap) ?? rows.find(isGap))
  // What the original has there, or else another translation.
  let there = row && [pivot, ...columns].find((edition) => edition !== here && row[columns.indexOf(edition)]?.length)
  let lack = row && lackOf(desk, here, row.flat(), place)
  let sources = (there && row?.[columns.indexOf(there)]) ?? []
  // Of several in one row another may be translated elsewhere.
  let lacking = lack && (lack.kind === "untranslated" || lack.kind === "left_out") ? lack.source : null
  let source = sources.find((id) => there && lacking !== null && standsFor(desk, there, id, lacking)) ?? sources[0]
  if (!row || !there || source === undefined) return
  let model = there.editor.doc.children.find(({ attrs }) => attrs.id === source) ?? null
  let behind = rows.slice(0, rows.indexOf(row)).flatMap(blocksIn).at(-1) ?? null
  let id = newBlockId()
  if (lacking !== null) here.beside.set(id, lacking)
  desk.hand = here.id
  here.view.focus()
  beginBlock(id, behind, standsBehind(here, place, behind) ? place : null, model, empty)(here.editor, here.dispatch)
  let translation = here === pivot ? there : here
  desk.link(translation, [...desk.linksOf(translation.id), { left: source, right: id }])
}

/// Whether a block of an edition is this one of the original, or stands in the pair that holds it.
function standsFor(desk: Desk, { id, head }: OpenEdition, block: string, source: string): boolean {
  if (head.original) return block === source
  let known = desk.pairs.of(id)
  return known?.pairing.beads[known.byTarget.get(block) ?? -1]?.source.includes(source) ?? false
}

/// The translation that is written in or meant beside the original, or the next one to that through which all are paired.
function translationMeant(desk: Desk): OpenEdition | null {
  let { focused, pivot } = desk
  return focused && focused === pivot && !pivot.head.original ? desk.nextTo(pivot) : desk.pairs.translation
}

/// The blank block of a text in which one begins to translate: that at the caret, or the only one of a text that has no
/// words yet, if it stands beside nothing.
function placeToTypeIn(desk: Desk, { id, editor: { doc } }: OpenEdition, caret: string | null): string | null {
  if (doc.children.some((block) => block.attrs.id === caret && isBlank(block))) return caret
  let only = doc.childCount === 1 && isBlank(doc.child(0)) ? (doc.child(0).attrs.id as string) : null
  return desk.linksOf(id).some(({ left, right }) => left === only || right === only) ? null : only
}

/// Whether a block stands next behind another one, or with null at the start.
function standsBehind({ editor: { doc } }: OpenEdition, block: string | null, behind: string | null): boolean {
  let places = doc.children.map(({ attrs }) => attrs.id as string)
  return block !== null && places.indexOf(block) === places.indexOf(behind ?? "") + 1
}
