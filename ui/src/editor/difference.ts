import type { Node } from "prosemirror-model"

/// The stretch in which the blocks of two documents differ: from the block `from` up to, but not including,
/// the block `to.before` of the one and `to.after` of the other. Blocks are values: those that are the same are
/// known without a look into them.
export const stretchOf = (before: Node, after: Node): { from: number, to: { before: number, after: number } } => {
  let from = 0
  const shorter = Math.min(before.childCount, after.childCount)
  while (from < shorter && before.child(from) === after.child(from)) from++
  let end = 0
  while (end < shorter - from && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)) end++
  return { from, to: { before: before.childCount - end, after: after.childCount - end } }
}

/// The blocks that differ between two documents, by id, and whether blocks came, went or moved.
export const differenceOf = (before: Node, after: Node): { ids: string[], structural: boolean } => {
  const { from, to } = stretchOf(before, after)
  const ids: string[] = []
  const former: string[] = []
  for (let index = from; index < to.after; index++) ids.push(after.child(index).attrs.id as string)
  for (let index = from; index < to.before; index++) former.push(before.child(index).attrs.id as string)
  return { ids, structural: ids.length !== former.length || ids.some((id, index) => id !== former[index]) }
}
