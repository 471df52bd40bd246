import type { Node } from "prosemirror-model"
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import { nearIn } from "./align/near"
import { stretchOf } from "./difference"
import { schema } from "./schema"

/// What the screen says about an endnote: the words shown on its mark, and the name read aloud.
export interface NoteWords {
  title: string
  label: string
}

/// Tells the words of an endnote; `number` is as drawn.
export type TellNote = (id: string, number: string) => NoteWords

/// Draws endnote marks as numbers in order of their first marks, and opens a note from its mark by a
/// click or by Enter.
export const notes = (tell: TellNote, open: (id: string) => void): Plugin<Numbered> =>
  new Plugin<Numbered>({
    key: notesKey,
    state: {
      init: (_, state) => number(state, tell),
      apply: (transaction, before, _old, state) => renumber(before, transaction, state, tell),
    },
    props: {
      decorations: state => notesKey.getState(state)?.set,
      handleClickOn(_view, _position, node, _nodePosition, event) {
        if (node.type !== schema.nodes.note_mark || event.button !== 0) return false
        open(node.attrs.id as string)
        return false
      },
      handleKeyDown(view, event) {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
        const { selection } = view.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.note_mark) return false
        open(selection.node.attrs.id as string)
        return true
      },
    },
  })

interface Numbered {
  /// Number by endnote, counted from 1.
  numbers: ReadonlyMap<string, number>
  /// Of the marks in the blocks that are drawn.
  set: DecorationSet
  near: ReadonlySet<string> | null
}

const notesKey = new PluginKey<Numbered>("notes")

/// The endnotes marked in a text, by number from 1, in order of their first marks.
export const noteNumbers = (state: EditorState): ReadonlyMap<string, number> =>
  notesKey.getState(state)?.numbers ?? new Map()

/// Draws all marks anew, because the words of the notes changed.
export const retellNotes = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(notesKey, true).setMeta("addToHistory", false))

/// An endnote's number as it is printed: i, ii, iii, iv …
export const roman = (number: number): string => {
  const signs: [number, string][] = [
    [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"],
    [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
  ]
  let rest = number
  let written = ""
  for (const [value, sign] of signs) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}

/// An endnote's mark within a block; `offset` counts from the block's start.
interface Place {
  id: string
  offset: number
}

const placesByBlock = new WeakMap<Node, readonly Place[]>()

/// The endnote marks of a block. Blocks are values, so that each is walked once.
export const marksIn = (block: Node): readonly Place[] => {
  const remembered = placesByBlock.get(block)
  if (remembered) return remembered
  const places: Place[] = []
  block.descendants((node, position) => {
    if (node.type === schema.nodes.note_mark) places.push({ id: node.attrs.id as string, offset: position + 1 })
    return !node.isInline
  })
  placesByBlock.set(block, places)
  return places
}

const number = (state: EditorState, tell: TellNote): Numbered => draw(state, count(state.doc), tell)

/// Moves the numbers along; the marks are drawn anew only if some came, went or moved, or if other blocks are drawn.
const renumber = (before: Numbered, transaction: Transaction, state: EditorState, tell: TellNote): Numbered => {
  if (transaction.getMeta(notesKey)) return number(state, tell)
  if (!transaction.docChanged) return nearIn(state) === before.near ? before : draw(state, before.numbers, tell)
  const { doc } = transaction
  if (marksChanged(transaction.before, doc)) return number(state, tell)
  const set = before.set.map(transaction.mapping, doc)
  // A replaced stretch may hold the same marks, but it has lost their numbers on the way.
  if (nearIn(state) !== before.near || set.find().length !== before.set.find().length) return draw(state, before.numbers, tell)
  return { numbers: before.numbers, set, near: before.near }
}

const count = (doc: Node): Map<string, number> => {
  const numbers = new Map<string, number>()
  doc.forEach(block => {
    for (const { id } of marksIn(block)) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  })
  return numbers
}

const draw = (state: EditorState, numbers: ReadonlyMap<string, number>, tell: TellNote): Numbered => {
  const near = nearIn(state)
  const drawn: Decoration[] = []
  state.doc.forEach((block, position) => {
    if (near && !near.has(block.attrs.id as string)) return
    for (const { id, offset } of marksIn(block)) {
      const written = roman(numbers.get(id) ?? 0)
      const { title, label } = tell(id, written)
      const at = position + offset
      // Only a link may be a `doc-noteref`, and one with an address would be followed and edited by the browser.
      drawn.push(Decoration.node(at, at + 1, { "data-number": written, role: "link", title, "aria-label": label }))
    }
  })
  return { numbers, set: DecorationSet.create(state.doc, drawn), near }
}

/// Whether the marks of two documents differ, or their order.
const marksChanged = (before: Node, after: Node): boolean => {
  const { from, to } = stretchOf(before, after)
  const marks = (doc: Node, end: number): string => {
    const ids: string[] = []
    for (let index = from; index < end; index++) for (const { id } of marksIn(doc.child(index))) ids.push(id)
    return ids.join(" ")
  }
  return marks(before, to.before) !== marks(after, to.after)
}
