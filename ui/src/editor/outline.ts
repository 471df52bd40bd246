import type { Node } from "prosemirror-model"
import { closeHistory } from "prosemirror-history"
import { NodeSelection, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state"
import { blockAt } from "./commands"
import { schema } from "./schema"

/// A heading among the blocks of a text. Its part runs from it to the next heading of the same or a higher level.
export interface Heading {
  id: string
  /// From 1, the highest, to 6.
  level: number
  words: string
}

/// The headings of a text in order; `before` itself if they are the same, so that nothing is drawn anew for a key in
/// a paragraph. Only the headings are looked into.
export const headingsOf = (doc: Node, before: readonly Heading[] = []): readonly Heading[] => {
  const headings: Heading[] = []
  doc.forEach(block => {
    if (block.type === schema.nodes.heading) headings.push({ id: block.attrs.id as string, level: levelOf(block), words: wordsOf(block) })
  })
  const same = headings.length === before.length
    && headings.every(({ id, level, words }, at) => id === before[at]?.id && level === before[at].level && words === before[at].words)
  return same ? before : headings
}

/// The heading under which a block stands, by its id: the last one at or above the block.
export const headingOver = (doc: Node, block: string | null): string | null => {
  let over: string | null = null
  for (let index = 0; index < doc.childCount; index++) {
    const child = doc.child(index)
    if (child.type === schema.nodes.heading) over = child.attrs.id as string
    if (child.attrs.id === block) return over
  }
  return null
}

/// Moves the part of a heading past the one beside it, which is of the same level and under the same heading: up
/// (`step` −1) or down (1). The caret moves along if it stands in it, and the blocks keep their ids.
export const movePart = (id: string, step: 1 | -1): Command => (state, dispatch) => {
  const part = partOf(state.doc, id)
  const neighbour = part && neighbourOf(state.doc, part, step)
  if (!part || !neighbour) return false
  dispatch?.(carry(state, part, step > 0 ? neighbour.to : neighbour.from).scrollIntoView())
  return true
}

/// Moves the part in which the caret stands past the one beside it.
export const movePartAtCaret = (step: 1 | -1): Command => (state, dispatch, view) => {
  const id = headingOver(state.doc, blockAt(state))
  return id !== null && movePart(id, step)(state, dispatch, view)
}

/// Moves the part of a heading to before another heading, or with null to the end of the text.
export const movePartTo = (id: string, before: string | null): Command => (state, dispatch) => {
  const part = partOf(state.doc, id)
  const there = before === null ? { from: state.doc.childCount } : partOf(state.doc, before)
  if (!part || !there || (there.from >= part.from && there.from <= part.to)) return false
  dispatch?.(carry(state, part, there.from))
  return true
}

/// Blocks from the one numbered `from` up to, but not including, the one numbered `to`.
interface Part {
  from: number
  to: number
}

const partOf = (doc: Node, id: string): Part | null => {
  for (let index = 0; index < doc.childCount; index++) {
    const block = doc.child(index)
    if (block.type === schema.nodes.heading && block.attrs.id === id) return { from: index, to: endOf(doc, index) }
  }
  return null
}

const endOf = (doc: Node, from: number): number => {
  let to = from + 1
  while (to < doc.childCount && !(levelAt(doc, to) <= levelAt(doc, from))) to++
  return to
}

const neighbourOf = (doc: Node, { from, to }: Part, step: 1 | -1): Part | null => {
  let beside = step > 0 ? to : from - 1
  // What lies between is deeper, and part of the part above.
  while (step < 0 && beside >= 0 && !(levelAt(doc, beside) <= levelAt(doc, from))) beside--
  if (beside < 0 || beside >= doc.childCount || levelAt(doc, beside) !== levelAt(doc, from)) return null
  return { from: beside, to: step > 0 ? endOf(doc, beside) : from }
}

/// Puts a part before the block numbered `there`, as a step of the history by itself.
const carry = (state: EditorState, part: Part, there: number): Transaction => {
  const [from, to, before] = [placeOf(state.doc, part.from), placeOf(state.doc, part.to), placeOf(state.doc, there)]
  const transaction = closeHistory(state.tr)
  const { selection } = transaction
  const { content } = state.doc.slice(from, to)
  const start = before > from ? before - (to - from) : before
  transaction.delete(from, to).insert(start, content)
  const shift = start - from
  if (selection.from < from || selection.to > to) return transaction
  if (selection instanceof NodeSelection) return transaction.setSelection(NodeSelection.create(transaction.doc, selection.from + shift))
  const at = (position: number) => transaction.doc.resolve(position + shift)
  return transaction.setSelection(TextSelection.between(at(selection.anchor), at(selection.head)))
}

/// Where the block with a number begins.
const placeOf = (doc: Node, index: number): number => {
  let place = 0
  for (let before = 0; before < index; before++) place += doc.child(before).nodeSize
  return place
}

/// The level of a block that is a heading; none of a block that is not.
const levelAt = (doc: Node, index: number): number => levelOf(doc.child(index))

const levelOf = (block: Node): number => (block.type === schema.nodes.heading ? (block.attrs.level as number) : NaN)

const wordsOf = (heading: Node): string =>
  heading.textBetween(0, heading.content.size, " ", leaf => (leaf.type === schema.nodes.hard_break ? " " : "")).trim()
