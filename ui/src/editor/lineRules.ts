import { Fragment, type Node } from "prosemirror-model"
import { closeHistory } from "prosemirror-history"
import { TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state"
import { schema } from "./schema"

const { nodes, marks } = schema

/// What a line that is written as Markdown writes it turns into at Enter: `---`, `***` or `___` a rule,
/// `| one | two |` the header of a table of as many columns, and three backticks code, in the language that is named
/// behind them. Backspace takes the turn back.
export const turnLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { parent, depth } = $from
  if (!empty || parent.type !== nodes.paragraph || $from.parentOffset < parent.content.size) return false
  const transaction = (depth === 1 ? (toRule(state, parent) ?? toTable(state, parent)) : null) ?? toCode(state, parent)
  if (!transaction) return false
  dispatch?.(asTyped(state, transaction).scrollIntoView())
  return true
}

/// What is a rule when it stands alone.
export const RULE = /^(?:---|\*\*\*|___)$/

/// The paragraph goes on behind the rule.
const toRule = (state: EditorState, line: Node): Transaction | null => {
  if (!RULE.test(line.textContent) || line.textContent.length !== line.content.size) return null
  const { $from } = state.selection
  return state.tr.delete($from.start(), $from.end()).insert($from.before(), nodes.rule.create())
}

/// The code stands where the line stood, in a list or a quotation too. It is made at Enter, because the language may
/// still come after the third sign.
const toCode = (state: EditorState, line: Node): Transaction | null => {
  const [, info] = /^```[ \t]*([^\s`]*)[ \t]*$/.exec(line.textContent) ?? []
  if (info === undefined || line.textContent.length !== line.content.size) return null
  const { $from } = state.selection
  if (!$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), nodes.code_block)) return null
  const start = $from.start()
  return state.tr.delete(start, $from.end()).setBlockType(start, start, nodes.code_block, { id: line.attrs.id as string | null, info })
}

/// The table takes the place of the paragraph, and one goes on under its header.
const toTable = (state: EditorState, line: Node): Transaction | null => {
  const cells = cellsOf(line)
  if (cells.length < 2) return null
  const { $from } = state.selection
  const rows = [cells, cells.map(() => Fragment.empty)].map(row => nodes.table_row.create(null, row.map(content => nodes.table_cell.create(null, content))))
  const table = nodes.table.create({ id: line.attrs.id as string | null, alignments: cells.map(() => "none") }, rows)
  const [start, header] = [$from.before(), table.firstChild?.nodeSize ?? 0]
  const transaction = state.tr.replaceWith(start, $from.after(), table)
  if (!transaction.doc.resolve(start + table.nodeSize).nodeAfter) transaction.insert(start + table.nodeSize, nodes.paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, start + 1 + header + 2))
}

/// What stands between the bars of a line that begins and ends with one; nothing of another line. A bar behind a
/// backslash or in code is none.
const cellsOf = (line: Node): Fragment[] => {
  let text = ""
  line.forEach(node => (text += node.isText && !marks.code.isInSet(node.marks) ? node.text : "\ufffc".repeat(node.nodeSize)))
  if (!/^\s*\|.*(?<!\\)\|\s*$/u.test(text)) return []
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  return bars.slice(1).map((end, at) => {
    const start = (bars[at] ?? 0) + 1
    const words = text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    return line.content.cut(from, Math.max(from, end - (words.length - words.trimEnd().length)))
  })
}

/// A step of the history by itself, however fast the line was written; and tells the plugin of the typing rules, so that
/// Backspace takes this back as it does what they turned.
const asTyped = (state: EditorState, transform: Transaction): Transaction => {
  const rules = state.plugins.find(plugin => (plugin.spec as { isInputRules?: boolean }).isInputRules)
  const { from } = state.selection
  return closeHistory(rules ? transform.setMeta(rules, { transform, from, to: from, text: "" }) : transform)
}
