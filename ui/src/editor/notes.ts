import type { Node } from "prosemirror-model"
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
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
      init: (_, state) => number(state.doc, tell),
      apply: (transaction, before) => renumber(before, transaction, tell),
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
  set: DecorationSet
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

const number = (doc: Node, tell: TellNote): Numbered => {
  const numbers = count(doc)
  return { numbers, set: DecorationSet.create(doc, drawFrom(doc, 0, numbers, tell)) }
}

/// Moves the numbers along; only if marks came, went or moved are those from the first change on drawn anew.
const renumber = (before: Numbered, transaction: Transaction, tell: TellNote): Numbered => {
  if (transaction.getMeta(notesKey)) return number(transaction.doc, tell)
  if (!transaction.docChanged) return before
  const { doc } = transaction
  const change = changeOf(transaction.before, doc)
  const set = before.set.map(transaction.mapping, doc)
  // A replaced stretch may hold the same marks, but it has lost their numbers on the way.
  const whole = change.former === change.marks && set.find(change.from, change.to).length === change.count
  if (whole) return { numbers: before.numbers, set }
  const numbers = count(doc)
  const kept = set.remove(set.find(change.from, doc.content.size))
  return { numbers, set: kept.add(doc, drawFrom(doc, change.from, numbers, tell)) }
}

const count = (doc: Node): Map<string, number> => {
  const numbers = new Map<string, number>()
  doc.forEach(block => {
    for (const { id } of marksIn(block)) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  })
  return numbers
}

const drawFrom = (doc: Node, start: number, numbers: ReadonlyMap<string, number>, tell: TellNote): Decoration[] => {
  const drawn: Decoration[] = []
  doc.forEach((block, position) => {
    if (position + block.nodeSize <= start) return
    for (const { id, offset } of marksIn(block)) {
      const written = roman(numbers.get(id) ?? 0)
      const { title, label } = tell(id, written)
      const at = position + offset
      drawn.push(Decoration.node(at, at + 1, { "data-number": written, role: "doc-noteref", title, "aria-label": label }))
    }
  })
  return drawn
}

/// The stretch of blocks that differs between two documents, as positions in the later one, with the
/// marks it had and has.
const changeOf = (before: Node, after: Node): { from: number, to: number, former: string, marks: string, count: number } => {
  let start = 0
  let from = 0
  const shorter = Math.min(before.childCount, after.childCount)
  while (start < shorter && before.child(start) === after.child(start)) from += after.child(start++).nodeSize
  let end = 0
  while (end < shorter - start && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)) end++
  const marks = (doc: Node): string[] => {
    const ids: string[] = []
    for (let index = start; index < doc.childCount - end; index++) for (const { id } of marksIn(doc.child(index))) ids.push(id)
    return ids
  }
  let to = from
  for (let index = start; index < after.childCount - end; index++) to += after.child(index).nodeSize
  const now = marks(after)
  return { from, to, former: marks(before).join(" "), marks: now.join(" "), count: now.length }
}
