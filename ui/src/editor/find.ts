import { closeHistory } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet } from "prosemirror-view"
import { nearIn } from "./align/near"
import { Hits, type Hit } from "./hits"
import { wordsBetween } from "./running"
import { replaceDiffering } from "./typography"

interface Found {
  hits: Hits
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
      init: () => ({ hits: new Hits([]), near: null, set: DecorationSet.empty }),
      apply(transaction, before, _old, state) {
        const told = transaction.getMeta(findKey) as readonly Hit[] | undefined
        const near = nearIn(state)
        if (!told && before.hits.length === 0) return before
        const hits = told ? new Hits(told) : transaction.docChanged ? before.hits.moved(transaction.before, transaction.doc) : before.hits
        if (hits === before.hits && near === before.near && !transaction.selectionSet) return before
        return { hits, near, set: draw(state, hits, near) }
      },
    },
    props: { decorations: state => findKey.getState(state)?.set },
  })

/// What was found.
export const hitsIn = (state: EditorState): Hits => findKey.getState(state)?.hits ?? new Hits([])

/// Takes over what was found.
export const tellHits = (transaction: Transaction, hits: readonly Hit[]): Transaction => transaction.setMeta(findKey, hits).setMeta("addToHistory", false)

/// Which of the hits is the one at hand; −1 if none is.
export const hitAtHand = ({ selection: { from, to } }: EditorState, hits: Hits): number => {
  const at = hits.firstFrom(from)
  const hit = hits.at(at)
  return hit?.from === from && hit.to === to ? at : -1
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

const draw = (state: EditorState, hits: Hits, near: ReadonlySet<string> | null): DecorationSet => {
  const drawn: Decoration[] = []
  const atHand = hitAtHand(state, hits)
  state.doc.forEach((block: Node, position) => {
    if (near && !near.has(block.attrs.id as string)) return
    const end = position + block.nodeSize
    for (let at = hits.firstFrom(position); at < hits.length; at++) {
      const hit = hits.at(at)
      if (!hit || hit.from >= end) break
      drawn.push(Decoration.inline(hit.from, hit.to, { class: at === atHand ? "hit at-hand" : "hit" }))
    }
  })
  return DecorationSet.create(state.doc, drawn)
}
