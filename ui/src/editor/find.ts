import { closeHistory } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet } from "prosemirror-view"
import { nearIn } from "./align/near"
import { wordsBetween } from "./running"
import { replaceDiffering } from "./typography"

/// What was found at a place of the document, and what is to take its place, if anything is.
export interface Hit {
  from: number
  to: number
  after: string | null
}

interface Found {
  /// In the order of the text.
  hits: readonly Hit[]
  near: ReadonlySet<string> | null
  set: DecorationSet
}

const findKey = new PluginKey<Found>("find")

/// Draws what was found, in the blocks that are drawn. The hit that is selected is the one at hand: it is drawn as
/// such, for the selection itself cannot be seen while one writes what to find.
export const found = (): Plugin<Found> =>
  new Plugin<Found>({
    key: findKey,
    state: {
      init: () => ({ hits: [], near: null, set: DecorationSet.empty }),
      apply(transaction, before, _old, state) {
        const told = transaction.getMeta(findKey) as readonly Hit[] | undefined
        const near = nearIn(state)
        if (!told && before.hits.length === 0) return before
        const hits = told ?? (transaction.docChanged ? moved(before.hits, transaction.before, transaction.doc) : before.hits)
        if (hits === before.hits && near === before.near && !transaction.selectionSet) return before
        return { hits, near, set: draw(state, hits, near) }
      },
    },
    props: { decorations: state => findKey.getState(state)?.set },
  })

/// What was found, in the order of the text.
export const hitsIn = (state: EditorState): readonly Hit[] => findKey.getState(state)?.hits ?? []

/// Takes over what was found.
export const tellHits = (transaction: Transaction, hits: readonly Hit[]): Transaction => transaction.setMeta(findKey, hits).setMeta("addToHistory", false)

/// Which of the hits is the one at hand; −1 if none is.
export const hitAtHand = ({ selection: { from, to } }: EditorState, hits: readonly Hit[]): number => {
  const at = firstFrom(hits, from)
  const hit = hits[at]
  return hit?.from === from && hit.to === to ? at : -1
}

/// The first hit that begins at a place or behind it, by its number; there may be none.
export const firstFrom = (hits: readonly Hit[], place: number): number => {
  let [low, high] = [0, hits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.from ?? place) < place) low = middle + 1
    else high = middle
  }
  return low
}

/// Selects a hit.
export const selectHit = (transaction: Transaction, { from, to }: Hit): Transaction =>
  transaction.setSelection(TextSelection.create(transaction.doc, from, to)).setMeta("addToHistory", false)

/// Puts what is to take their place into the place of hits, all in one step of the history. Words keep their form.
export const replaceHits = (state: EditorState, hits: readonly Hit[]): Transaction => {
  const transaction = closeHistory(state.tr)
  // From the end on, so that the places before stay what they are.
  for (const { from, to, after } of [...hits].reverse()) {
    const before = wordsBetween(state.doc, from, to)
    if (after !== null && after !== before) replaceDiffering(transaction, to, before, after)
  }
  return transaction
}

/// The same in a line of plain words, at places of the line.
export const replaceInLine = (line: string, hits: readonly Hit[]): string =>
  hits.reduceRight((words, { from, to, after }) => (after === null ? words : words.slice(0, from) + after + words.slice(to)), line)

/// The hits after a step: those whose words it changed are hits no more. What is not between the first and the last
/// place that differs only moves along, so that a key costs little however many there are.
const moved = (hits: readonly Hit[], before: Node, after: Node): readonly Hit[] => {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return hits
  // The two searches may overlap where a stretch repeats, as in "aa" against "aaa".
  const from = end.a + Math.max(0, start - Math.min(end.a, end.b))
  const shift = end.b - end.a
  return hits.flatMap(hit => {
    if (hit.to <= start) return [hit]
    return hit.from < from ? [] : [{ ...hit, from: hit.from + shift, to: hit.to + shift }]
  })
}

const draw = (state: EditorState, hits: readonly Hit[], near: ReadonlySet<string> | null): DecorationSet => {
  const drawn: Decoration[] = []
  const atHand = hits[hitAtHand(state, hits)]
  state.doc.forEach((block: Node, position) => {
    if (near && !near.has(block.attrs.id as string)) return
    const end = position + block.nodeSize
    for (let at = firstFrom(hits, position); at < hits.length; at++) {
      const hit = hits[at]
      if (!hit || hit.from >= end) break
      drawn.push(Decoration.inline(hit.from, hit.to, { class: hit === atHand ? "hit at-hand" : "hit" }))
    }
  })
  return DecorationSet.create(state.doc, drawn)
}
