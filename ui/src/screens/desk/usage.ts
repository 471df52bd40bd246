import type { Node } from "prosemirror-model"
import { stretchOf } from "../../editor/difference"
import { marksIn } from "../../editor/notes"
import type { Node as StoredNode } from "../../ipc/types"

/// In which blocks, counted from 1, each endnote is marked.
export type Usage = ReadonlyMap<string, readonly number[]>

/// The use by endnote, in the order of first marks.
export function usageOf(document: Node): Usage {
  let usage = new Map<string, number[]>()
  document.forEach((block, _, index) => {
    for (let { id } of marksIn(block)) {
      let places = usage.get(id) ?? []
      if (places.at(-1) !== index + 1) places.push(index + 1)
      usage.set(id, places)
    }
  })
  return usage
}

/// Whether two bodies, of which one came of the other, use their endnotes in the same places. Only where they differ is
/// anything looked at, as at every key.
export function useSame(before: Node, after: Node): boolean {
  let { from, to } = stretchOf(before, after)
  let marks = (block: Node) => marksIn(block).map(({ id }) => id).join(" ")
  let stretch = Array.from({ length: to.before - from }, (_, at) => from + at)
  return before.childCount === after.childCount && stretch.every((at) => marks(before.child(at)) === marks(after.child(at)))
}

/// The endnotes that are marked in a text as the file has it.
export function markedIn(nodes: readonly StoredNode[]): string[] {
  return nodes.flatMap((node) => (node.type === "note_mark" ? [node.attrs.id] : "content" in node ? markedIn(node.content) : []))
}
