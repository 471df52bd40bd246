import type { Node } from "prosemirror-model"
import { Selection, TextSelection, type Command, type EditorState } from "prosemirror-state"
import { ancestor, placeBlock } from "./commands"
import { schema } from "./schema"

const { nodes } = schema

/// Puts a table of three columns, a header row and two more rows under the block of the caret, or in place of an
/// empty paragraph, and the caret into its first cell.
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.depth === 0 || ancestor($from, nodes.table)) return false
  const rows = [0, 1, 2].map(() => nodes.table_row.create(null, emptyCells(3)))
  const placed = placeBlock(state, id => nodes.table.create({ id, alignments: ["none", "none", "none"] }, rows))
  if (placed) dispatch?.(placed.transaction.setSelection(TextSelection.create(placed.transaction.doc, placed.place + 3)).scrollIntoView())
  return placed !== null
}

/// Adds a row under (1) or over (−1) that of the caret, and goes into it. Over the header row stands none.
export const addRow = (side: 1 | -1): Command => inTable(({ rows, row, ...cell }) =>
  row === 0 && side < 0 ? null : { ...cell, rows: rows.toSpliced(row + (side > 0 ? 1 : 0), 0, emptyCells(rows[row]?.length ?? 1)), row: row + (side > 0 ? 1 : 0) })

/// Adds a column behind (1) or before (−1) that of the caret, and goes into it.
export const addColumn = (side: 1 | -1): Command => inTable(({ rows, column, alignments, row }) => {
  const place = column + (side > 0 ? 1 : 0)
  return { row, column: place, rows: rows.map(cells => cells.toSpliced(place, 0, ...emptyCells(1))), alignments: alignments.toSpliced(place, 0, "none") }
})

/// Takes the caret's row away, and with the last one the table. What is then the first row is the header.
export const deleteRow: Command = (state, dispatch, view) =>
  inTable(({ rows, row, ...cell }) => ({ ...cell, rows: rows.toSpliced(row, 1), row: Math.max(0, Math.min(row, rows.length - 2)) }))(state, dispatch, view)

/// Takes the caret's column away, and with the last one the table.
export const deleteColumn: Command = (state, dispatch, view) =>
  inTable(({ rows, column, alignments, row }) => ({
    row,
    column: Math.max(0, Math.min(column, alignments.length - 2)),
    rows: rows.map(cells => cells.toSpliced(column, 1)),
    alignments: alignments.toSpliced(column, 1),
  }))(state, dispatch, view)

/// How a column is set, each in its turn.
const ALIGNMENTS = ["none", "left", "center", "right"]

/// Sets the caret's column otherwise: as the text runs, then to the left, in the middle, to the right.
export const alignColumn: Command = (state, dispatch, view) =>
  inTable(({ alignments, column, ...cells }) => {
    const next = ALIGNMENTS[(ALIGNMENTS.indexOf(alignments[column] ?? "none") + 1) % ALIGNMENTS.length] ?? "none"
    return { ...cells, column, alignments: alignments.with(column, next) }
  })(state, dispatch, view)

/// A table as its cells, and the place of the caret in it.
interface Cells {
  rows: readonly (readonly Node[])[]
  alignments: readonly string[]
  row: number
  column: number
}

/// Makes another table of that of the caret; refuses where there is none or `change` gives none.
const inTable = (change: (cells: Cells) => Cells | null): Command => (state, dispatch) => {
  const table = ancestor(state.selection.$from, nodes.table)
  const before = table && cellsAt(state, table.node)
  const after = before && change(before)
  if (!table || !after) return false
  if (!dispatch) return true
  const { position, node } = table
  const { rows, row, column, alignments } = after
  const transaction = state.tr
  if (rows.length === 0 || rows[0]?.length === 0) {
    transaction.delete(position, position + node.nodeSize)
    if (transaction.doc.childCount === 0 || transaction.doc.firstChild === null) transaction.insert(0, nodes.paragraph.create())
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(Math.min(position, transaction.doc.content.size)))).scrollIntoView())
    return true
  }
  transaction.replaceWith(position, position + node.nodeSize, nodes.table.create({ ...node.attrs, alignments }, rows.map(cells => nodes.table_row.create(null, cells))))
  const caret = placeOf(rows, row, column) + position
  dispatch(transaction.setSelection(TextSelection.create(transaction.doc, caret)).scrollIntoView())
  return true
}

const emptyCells = (count: number): Node[] => Array.from({ length: count }, () => nodes.table_cell.create())

const cellsAt = (state: EditorState, table: Node): Cells => {
  const { $from } = state.selection
  const depth = $from.depth
  // The caret stands in a cell, the cell in a row, the row in the table.
  const column = $from.index(depth - 1)
  const row = $from.index(depth - 2)
  const width = Math.max(...table.children.map(({ childCount }) => childCount))
  const rows = table.children.map(({ children }) => [...children, ...emptyCells(width - children.length)])
  const alignments = (table.attrs.alignments as string[]).slice(0, width)
  return { rows, row, column, alignments: [...alignments, ...Array.from({ length: width - alignments.length }, () => "none")] }
}

/// Where a cell's words begin, counted from before the table.
const placeOf = (rows: Cells["rows"], row: number, column: number): number => {
  let place = 1
  for (const cells of rows.slice(0, row)) place += 2 + cells.reduce((size, cell) => size + cell.nodeSize, 0)
  place += 1
  for (const cell of (rows[row] ?? []).slice(0, column)) place += cell.nodeSize
  return place + 1
}
