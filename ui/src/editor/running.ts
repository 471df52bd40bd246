import type { Node } from "prosemirror-model"
import { isBlank } from "./json"
import { schema } from "./schema"

/// A text that is read in one go, and the place in the document where its content begins.
export interface RunningText {
  node: Node
  start: number
}

/// The running texts of the block at a place, as the core counts them: without code, and without the empty
/// paragraphs inside others, which are only places to type.
export const runningTexts = (block: Node, position: number): RunningText[] => {
  const texts: RunningText[] = []
  const count = (node: Node, start: number) => {
    if (node.isTextblock && !node.type.spec.code && (node === block || !isBlank(node))) texts.push({ node, start })
  }
  count(block, position + 1)
  if (!block.isTextblock) block.descendants((node, offset) => {
    count(node, position + offset + 2)
    return !node.isTextblock
  })
  return texts
}

/// The words between two places of a document or a running text, as long as they are there: a line break is one
/// character, and so is U+FFFC, which stands for what is no text.
export const wordsBetween = (node: Node, from: number, to: number): string =>
  node.textBetween(from, to, null, leaf => (leaf.type === schema.nodes.hard_break ? "\n" : "\ufffc"))
