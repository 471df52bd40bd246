import type { Node } from "prosemirror-model"
import { marksIn } from "../../editor/notes"
import type { Node as StoredNode } from "../../ipc/types"

/// In which blocks, counted from 1, each endnote is marked.
export type Usage = ReadonlyMap<string, readonly number[]>

/// Where the endnotes of a body are used, as a text that stays the same while nothing of it changes, so
/// that a keystroke draws no list anew; `readUsage` reads it.
export function usageOf(document: Node): string {
  let used: string[] = []
  document.forEach((block, _, index) => {
    for (let { id } of marksIn(block)) used.push(`${id} ${index + 1}`)
  })
  return used.join("\n")
}

/// The use by endnote, in the order of first marks.
export function readUsage(written: string): Usage {
  let usage = new Map<string, number[]>()
  for (let line of written.split("\n")) {
    let [id, block] = line.split(" ")
    if (!id) continue
    let places = usage.get(id) ?? []
    if (!places.includes(Number(block))) places.push(Number(block))
    usage.set(id, places)
  }
  return usage
}

/// The endnotes that are marked in a text as the file has it.
export function markedIn(nodes: readonly StoredNode[]): string[] {
  return nodes.flatMap((node) => (node.type === "note_mark" ? [node.attrs.id] : "content" in node ? markedIn(node.content) : []))
}
