import type { Node } from "prosemirror-model"
import { EditorState, NodeSelection, TextSelection, type Command, type Plugin, type Selection } from "prosemirror-state"
import { builders, eq, type MarkBuilder, type NodeBuilder } from "prosemirror-test-builder"
import { expect } from "vitest"
import type { PairsHost } from "./paired"
import { schema } from "./schema"

/// Documents for tests as nested calls, with the caret as `<a>` or a selection from `<a>` to `<b>`.
export const { doc, p, h2, quote, bullets, numbers, li, code, table, tr, td, rule, figure, note, br, em, strong, caps, raised, low, a } = builders(schema, {
  code: { nodeType: "code_block" },
  p: { nodeType: "paragraph" },
  h2: { nodeType: "heading", level: 2 },
  bullets: { nodeType: "list", start: null },
  numbers: { nodeType: "list", start: 1 },
  li: { nodeType: "list_item" },
  tr: { nodeType: "table_row" },
  td: { nodeType: "table_cell" },
  note: { nodeType: "note_mark", id: "n1" },
  br: { nodeType: "hard_break" },
  em: { markType: "emphasis" },
  caps: { markType: "small_caps" },
  raised: { markType: "superscript" },
  low: { markType: "subscript" },
  a: { markType: "link", address: "https://example.org/" },
}) as unknown as Record<"doc" | "p" | "h2" | "quote" | "bullets" | "numbers" | "li" | "code" | "table" | "tr" | "td" | "rule" | "figure" | "note" | "br", NodeBuilder>
  & Record<"em" | "strong" | "caps" | "raised" | "low" | "a", MarkBuilder>

/// The document with ids: those told, in order.
export const named = (document: Node, ...ids: string[]): Node => {
  const blocks: Node[] = []
  document.forEach((block, _, index) => blocks.push(block.type.create({ ...block.attrs, id: ids[index] ?? null }, block.content)))
  const made = schema.node("doc", null, blocks)
  return Object.assign(made, { tag: (document as Tagged).tag })
}

/// A state with the selection that the document's tags say.
export const stateOf = (document: Node, plugins: Plugin[] = []): EditorState =>
  EditorState.create({ doc: document, selection: selectionOf(document), plugins })

/// Runs a command; without an expected document it must refuse.
export const apply = (document: Node, command: Command, expected: Node | null): void => {
  let state = stateOf(document)
  const done = command(state, transaction => (state = state.apply(transaction)))
  expect(done).toBe(expected !== null)
  if (!expected) return
  expect(eq(state.doc, expected), `${state.doc.toString()} is not ${expected.toString()}`).toBe(true)
  const wanted = (expected as Tagged).tag?.a
  if (wanted !== undefined) expect(state.selection.from).toBe(wanted)
}

type Tagged = Node & { tag?: Record<string, number> }

const selectionOf = (document: Node): Selection | undefined => {
  const { a: from, b: to } = (document as Tagged).tag ?? {}
  if (from === undefined) return undefined
  const $from = document.resolve(from)
  if (!$from.parent.inlineContent) return NodeSelection.create(document, from)
  return TextSelection.create(document, from, to ?? from)
}

/// What an editor asks of a text that pairs with none.
export const unpaired: PairsHost = { markOf: () => null, changedIn: () => [], litIn: () => [], open: () => undefined, pointed: () => undefined, moved: () => undefined }
