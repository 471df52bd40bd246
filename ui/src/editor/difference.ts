import type { Node } from "prosemirror-model"

/// The blocks that differ between two documents, by id, and whether blocks came, went or moved.
export const differenceOf = (before: Node, after: Node): { ids: string[], structural: boolean } => {
  let start = 0
  const shorter = Math.min(before.childCount, after.childCount)
  while (start < shorter && before.child(start) === after.child(start)) start++
  let end = 0
  while (end < shorter - start && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)) end++
  const ids: string[] = []
  const former: string[] = []
  for (let index = start; index < after.childCount - end; index++) ids.push(after.child(index).attrs.id as string)
  for (let index = start; index < before.childCount - end; index++) former.push(before.child(index).attrs.id as string)
  return { ids, structural: ids.length !== former.length || ids.some((id, index) => id !== former[index]) }
}
