import { lift, toggleMark, wrapIn } from "prosemirror-commands"
import type { Attrs, Mark, MarkType, Node, NodeType, ResolvedPos } from "prosemirror-model"
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list"
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state"
import { emptyParagraph } from "./json"
import { schema } from "./schema"

const { nodes, marks } = schema

/// Sets the selected words in bold, or in plain again.
export const toggleStrong: Command = toggleMark(marks.strong)
/// Sets the selected words in italics, or in plain again.
export const toggleEmphasis: Command = toggleMark(marks.emphasis)
/// Strikes the selected words through, or no longer.
export const toggleStrike: Command = toggleMark(marks.strike)
/// Sets the selected words in small capitals, or in plain again.
export const toggleSmallCaps: Command = toggleMark(marks.small_caps)
/// Raises the selected words, or no longer.
export const toggleSuperscript: Command = toggleMark(marks.superscript)
/// Lowers the selected words, or no longer.
export const toggleSubscript: Command = toggleMark(marks.subscript)
/// Sets the selected words as program text, or in plain again.
export const toggleCode: Command = toggleMark(marks.code)

/// Makes the selected paragraphs headings of a level from 1 to 6; those that all are become paragraphs.
export const toggleHeading = (level: number): Command => (state, dispatch, view) =>
  (isIn(state, nodes.heading, { level }) ? setParagraph : setTextBlock(nodes.heading, { level }))(state, dispatch, view)

/// Makes the selected headings paragraphs.
export const setParagraph: Command = (state, dispatch, view) => setTextBlock(nodes.paragraph)(state, dispatch, view)

/// Makes the selected textblocks another type; each keeps its id.
const setTextBlock = (type: NodeType, attrs: Attrs = {}): Command => (state, dispatch) => {
  const { from, to } = state.selection
  let changes = false
  state.doc.nodesBetween(from, to, (node, position) => {
    if (changes || !node.isTextblock) return !changes
    // A caption is no paragraph.
    if (node.type === nodes.figure) return false
    if (node.hasMarkup(type, { ...attrs, id: node.attrs.id as string | null })) return false
    const $position = state.doc.resolve(position)
    changes = $position.parent.canReplaceWith($position.index(), $position.index() + 1, type)
    return false
  })
  if (!changes) return false
  if (dispatch) {
    const transaction = state.tr
    state.doc.nodesBetween(from, to, (node, position) => {
      if (!node.isTextblock) return true
      const place = transaction.mapping.map(position)
      if (node.type !== nodes.figure) transaction.setBlockType(place + 1, place + 1, type, { ...attrs, id: node.attrs.id as string | null })
      return false
    })
    dispatch(transaction.scrollIntoView())
  }
  return true
}

/// Sets the selected blocks apart as a quotation, makes a pull quote a quotation, or takes them out of one.
export const toggleQuote: Command = (state, dispatch, view) => quoteAs(false)(state, dispatch, view)

/// The same for a pull quote.
export const togglePullQuote: Command = (state, dispatch, view) => quoteAs(true)(state, dispatch, view)

const quoteAs = (pull: boolean): Command => (state, dispatch, view) => {
  const quote = ancestor(state.selection.$from, nodes.quote)
  if (!quote) return wrapIn(nodes.quote, { pull })(state, dispatch, view)
  if (quote.node.attrs.pull === pull) return lift(state, dispatch, view)
  dispatch?.(state.tr.setNodeMarkup(quote.position, null, { ...quote.node.attrs, pull }))
  return true
}

/// Makes the caret's item a part of the one before it.
export const sinkItem: Command = (state, dispatch, view) => sinkListItem(nodes.list_item)(state, dispatch, view)
/// Takes the caret's item out of the item or the list around it.
export const liftItem: Command = (state, dispatch, view) => liftListItem(nodes.list_item)(state, dispatch, view)

/// Makes a bulleted list of the selected blocks, makes numbers bullets, or takes items out of the list.
export const toggleBullets: Command = (state, dispatch, view) => toggleList(null)(state, dispatch, view)

/// Makes a numbered list of the selected blocks, makes bullets numbers, or takes items out of the list.
export const toggleNumbers: Command = (state, dispatch, view) => toggleList(1)(state, dispatch, view)

const toggleList = (start: number | null): Command => (state, dispatch, view) => {
  const place = ancestor(state.selection.$from, nodes.list)
  if (!place) return wrapInList(nodes.list, { start, tight: true })(state, dispatch)
  const { node, position } = place
  if ((node.attrs.start === null) === (start === null)) return liftListItem(nodes.list_item)(state, dispatch, view)
  dispatch?.(state.tr.setNodeMarkup(position, null, { ...node.attrs, start }))
  return true
}

/// Links the selected words; without a selection it sets the address itself as a linked word. An empty
/// address takes the link away.
export const setLink = (address: string): Command => (state, dispatch) => {
  const { from, to, empty } = linkRange(state)
  if (empty && !address) return false
  if (!takesLinks(state.doc, from, to)) return false
  if (!dispatch) return true
  const transaction = state.tr.removeMark(from, to, marks.link)
  if (empty) transaction.insert(from, schema.text(address, [marks.link.create({ address })]))
  else if (address) transaction.addMark(from, to, marks.link.create({ address }))
  dispatch(transaction.scrollIntoView())
  return true
}

const takesLinks = (doc: Node, from: number, to: number): boolean => {
  let takes = false
  doc.nodesBetween(from, to, node => {
    takes ||= node.inlineContent && node.type.allowsMarkType(marks.link)
    return !takes
  })
  return takes
}

/// The address of the link at the selection; empty if there is none.
export const linkAt = (state: EditorState): string => markAt(state, marks.link)?.attrs.address as string ?? ""

/// The mark of a type at the selection, if there is one.
export const markAt = (state: EditorState, type: MarkType): Mark | undefined => {
  const { $from, empty } = state.selection
  const here = empty ? ($from.nodeAfter?.marks ?? $from.marks()) : ($from.nodeAfter?.marks ?? [])
  return type.isInSet(here) ?? type.isInSet($from.marks())
}

const linkRange = (state: EditorState) => widened(state, markAt(state, marks.link))

/// The selection, widened to all that has a mark if it only touches it.
export const widened = (state: EditorState, mark: Mark | undefined): { from: number, to: number, empty: boolean } => {
  const { from, to, empty, $from } = state.selection
  if (!empty || !mark) return { from, to, empty }
  let start = $from.start()
  const stretches: { from: number, to: number, marked: boolean }[] = []
  $from.parent.forEach(node => {
    stretches.push({ from: start, to: start + node.nodeSize, marked: mark.isInSet(node.marks) })
    start += node.nodeSize
  })
  let first = stretches.findIndex(stretch => stretch.marked && stretch.from <= from && stretch.to >= from)
  if (first < 0) return { from, to, empty }
  let last = first
  while (stretches[first - 1]?.marked) first--
  while (stretches[last + 1]?.marked) last++
  return { from: stretches[first]?.from ?? from, to: stretches[last]?.to ?? to, empty: false }
}

/// Puts an endnote's mark at the end of the selection, or at a place. A mark belongs to the word before it: where a line ends
/// at a space, the caret stands behind that space. Who has gone on writing elsewhere stays there.
export const insertNote = (id: string, at?: number): Command => (state, dispatch) => {
  const $to = at === undefined ? state.selection.$to : state.doc.resolve(at)
  const before = $to.parent.inlineContent ? ($to.nodeBefore?.text ?? "") : ""
  const place = state.doc.resolve($to.pos - (before.length - before.trimEnd().length))
  if (!place.parent.inlineContent || !place.parent.canReplaceWith(place.index(), place.index(), nodes.note_mark)) return false
  if (dispatch) {
    const transaction = state.tr.insert(place.pos, nodes.note_mark.create({ id }))
    const isHere = state.selection.to === $to.pos
    dispatch(isHere ? transaction.setSelection(TextSelection.create(transaction.doc, place.pos + 1)).scrollIntoView() : transaction)
  }
  return true
}

/// Breaks the line within the paragraph. A table's cell has one line.
export const breakLine: Command = (state, dispatch) => {
  const { parent } = state.selection.$from
  if (!parent.inlineContent || parent.type === nodes.table_cell) return false
  if (parent.type.spec.code) {
    dispatch?.(state.tr.insertText("\n").scrollIntoView())
    return true
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/// Puts a block under that of a place, the caret's, or in place of an empty paragraph, whose id it takes over, with a paragraph
/// behind it to go on in. Tells where it stands; null if there is no place for one.
export const placeBlock = (state: EditorState, make: (id: string | null) => Node, $from: ResolvedPos = state.selection.$from): { transaction: Transaction, place: number } | null => {
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
  if (!block) return null
  const start = $from.depth > 0 ? $from.before(1) : $from.pos
  const end = start + block.nodeSize
  const instead = block.type === nodes.paragraph && block.content.size === 0
  const fresh = make(instead ? (block.attrs.id as string | null) : null)
  const place = instead ? start : end
  const transaction = state.tr.replaceWith(place, end, fresh)
  if (!transaction.doc.resolve(place + fresh.nodeSize).nodeAfter) transaction.insert(place + fresh.nodeSize, nodes.paragraph.create())
  return { transaction, place }
}

/// Puts a line across the column under the block of the caret, and the caret behind it.
export const insertRule: Command = (state, dispatch) => {
  const placed = placeBlock(state, id => nodes.rule.create({ id }))
  if (placed) dispatch?.(placed.transaction.setSelection(Selection.near(placed.transaction.doc.resolve(placed.place + 1), 1)).scrollIntoView())
  return placed !== null
}

/// Makes the selected paragraphs program text, or paragraphs again.
export const toggleCodeBlock: Command = (state, dispatch, view) =>
  isIn(state, nodes.code_block)
    ? setParagraph(state, dispatch, view)
    : setTextBlock(nodes.code_block)(state, dispatch, view)

/// The cells of the table at the caret, row by row, with which of them it stands in and how many a row has.
const cellAt = ({ selection: { $from, from } }: EditorState) => {
  const table = ancestor($from, nodes.table)
  if (!table) return null
  const cells = cellsOf(table.node, table.position)
  return { table, cells, here: cells.findIndex(cell => cell.from <= from && from <= cell.to), columns: ancestor($from, nodes.table_row)?.node.childCount ?? 1 }
}

/// In a table, goes to the cell after (`step` 1) or before (−1).
export const nextCell = (step: 1 | -1): Command => (state, dispatch) => {
  const at = cellAt(state)
  if (!at) return false
  const next = at.cells[at.here + step]
  if (!next) return step === 1 ? leaveTable(state, dispatch) : false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView())
  return true
}

/// In a table, goes to the cell below; from the last row, out of the table. A cell cannot be split.
export const cellBelow: Command = (state, dispatch) => {
  const at = cellAt(state)
  if (!at) return false
  const below = at.cells[at.here + at.columns]
  if (!below) return leaveTable(state, dispatch)
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, below.to)).scrollIntoView())
  return true
}

/// From the last line of a cell (`step` 1) goes to the cell below, from the first (−1) to that above, and from the edge of
/// the table out of it, as far into the line as one was. Web views go to the next cell of the row.
export const overRows = (step: 1 | -1): Command => (state, dispatch, view) => {
  const at = cellAt(state)
  if (!at || !state.selection.empty || !view?.endOfTextblock(step > 0 ? "down" : "up")) return false
  const { table, cells, here, columns } = at
  const next = cells[here + step * columns]
  if (!next && step > 0) return leaveTable(state, dispatch)
  const into = state.selection.from - (cells[here]?.from ?? state.selection.from)
  const selection = next ? TextSelection.create(state.doc, Math.min(next.from + into, next.to)) : Selection.findFrom(state.doc.resolve(table.position), -1)
  // Above a table that begins the text there is nothing.
  if (selection) dispatch?.(state.tr.setSelection(selection).scrollIntoView())
  return true
}

const leaveTable: Command = (state, dispatch) => {
  const table = ancestor(state.selection.$from, nodes.table)
  if (!table) return false
  const after = table.position + table.node.nodeSize
  if (dispatch) {
    const transaction = state.tr
    if (!state.doc.resolve(after).nodeAfter) transaction.insert(after, nodes.paragraph.create())
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(after), 1)).scrollIntoView())
  }
  return true
}

/// Puts a block behind the block `after` (null for the start) and the caret into it; the block `instead`, if one is
/// named, is taken away for it. `model` is what to begin with, such as the paragraph across; none, or one of which
/// nothing but its being a heading is wanted, begins an empty paragraph or heading.
export const beginBlock = (id: string, after: string | null, instead: string | null, model: Node | null, isEmpty = false): Command => (state, dispatch) => {
  let [from, to] = [0, 0]
  state.doc.forEach((block, start) => {
    if (after !== null && block.attrs.id === after) from = to = start + block.nodeSize
    if (instead !== null && block.attrs.id === instead) [from, to] = [start, start + block.nodeSize]
  })
  if (!dispatch) return true
  const isHeading = model?.type === nodes.heading
  const block = model && (isHeading || !isEmpty) ? model.type.create({ ...model.attrs, id }, isEmpty ? null : model.content) : emptyParagraph(id)
  const transaction = state.tr.replaceWith(from, to, block)
  dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(from + 1), 1)).scrollIntoView())
  return true
}

/// Puts the caret into a block: at its start, or selects a block without text.
export const goToBlock = (id: string): Command => (state, dispatch) => {
  let found: Selection | null = null
  state.doc.forEach((block, position) => {
    if (block.attrs.id !== id) return
    found = block.isLeaf ? NodeSelection.create(state.doc, position) : Selection.near(state.doc.resolve(position + 1), 1)
  })
  if (!found) return false
  dispatch?.(state.tr.setSelection(found).scrollIntoView())
  return true
}

/// Puts the caret at the very start (`end` −1) or end (1) of the text; `extend` selects up to there. The web
/// view cannot do it by itself, because it knows only what is drawn.
export const goToEnd = (end: 1 | -1, extend: boolean): Command => (state, dispatch) => {
  const there = end > 0 ? Selection.atEnd(state.doc) : Selection.atStart(state.doc)
  const selection = extend ? TextSelection.between(state.selection.$anchor, there.$head) : there
  dispatch?.(state.tr.setSelection(selection).scrollIntoView())
  return true
}

/// The id of the top-level block in which the selection begins.
export const blockAt = (state: EditorState): string | null => {
  const { $from } = state.selection
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
  return (block?.attrs.id as string | null | undefined) ?? null
}

/// The ids of the top-level blocks of which something is selected.
export const selectedBlocks = ({ doc, selection: { from, to } }: EditorState): string[] => {
  const blocks: string[] = []
  doc.forEach((block, start) => {
    if (start < to && start + block.nodeSize > from && typeof block.attrs.id === "string") blocks.push(block.attrs.id)
  })
  return blocks
}

/// Whether the words at the selection have a mark; the toolbar shows it pressed.
export const isMarked = (state: EditorState, type: MarkType): boolean => {
  const { from, to, empty, $from } = state.selection
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
  return state.doc.rangeHasMark(from, to, type)
}

/// Whether the selection begins inside such a node.
export const isIn = (state: EditorState, type: NodeType, attrs: Attrs = {}): boolean => {
  const place = ancestor(state.selection.$from, type)
  return place !== null && Object.entries(attrs).every(([name, value]) => place.node.attrs[name] === value)
}

/// The nearest such node around a place.
export const ancestor = ($position: ResolvedPos, type: NodeType): { node: Node, position: number } | null => {
  for (let depth = $position.depth; depth > 0; depth--) {
    const node = $position.node(depth)
    if (node.type === type) return { node, position: $position.before(depth) }
  }
  return null
}

const cellsOf = (table: Node, position: number): { from: number, to: number }[] => {
  const cells: { from: number, to: number }[] = []
  table.descendants((node, offset) => {
    if (node.type !== nodes.table_cell) return true
    const from = position + 1 + offset + 1
    cells.push({ from, to: from + node.content.size })
    return false
  })
  return cells
}
