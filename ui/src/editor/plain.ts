import type { Fragment, Node } from "prosemirror-model"
import { schema } from "./schema"

/// Content as plain text that keeps its structure: an item of a list has its bullet or number and what is in it stands
/// under its words, a row of a table is a line with tabs between its cells, and a rule is one. `leaf` writes what is
/// no text.
export const writtenPlain = (content: Fragment, leaf: (node: Node) => string): string => {
  const written: string[] = []
  content.forEach(node => written.push(blockPlain(node, leaf)))
  // What was copied out of one line is a line; rows and items stand close to each other, as where they are whole.
  const first = content.firstChild
  return written.join(first?.isInline ? "" : first && CLOSE.has(first.type.name) ? "\n" : "\n\n")
}

const CLOSE = new Set(["list_item", "table_row"])

const blockPlain = (node: Node, leaf: (node: Node) => string): string => {
  const { list, table, table_row, rule } = schema.nodes
  if (node.isText) return node.text ?? ""
  if (node.type === rule) return "---"
  if (node.isInline) return leaf(node)
  if (node.isTextblock) return writtenPlain(node.content, leaf)
  if (node.type === list) return listPlain(node, leaf)
  const parts: string[] = []
  node.forEach(child => parts.push(blockPlain(child, leaf)))
  if (node.type === table) return parts.join("\n")
  // A line's end within a cell would end its row.
  if (node.type === table_row) return parts.map(cell => cell.replace(/\s+/g, " ")).join("\t")
  return parts.join("\n\n")
}

const listPlain = (list: Node, leaf: (node: Node) => string): string => {
  const items: string[] = []
  const between = list.attrs.tight === true ? "\n" : "\n\n"
  list.forEach((item, _, index) => {
    const sign = list.attrs.start === null ? "- " : `${(list.attrs.start as number) + index}. `
    const blocks: string[] = []
    item.forEach(block => blocks.push(blockPlain(block, leaf)))
    items.push(sign + blocks.join(between).replace(/\n(?!\n)/g, `\n${" ".repeat(sign.length)}`))
  })
  return items.join(between)
}
