import { longestRising } from "../rising"

/// Blocks that stand beside each other: for each column those of it, in its order. A column without blocks has a gap.
export type Row = string[][]

/// The name of the gaps of a row, after the blocks that stand there.
export const gapKey = (row: Row): string => `gap ${row.flat().join(" ")}`

/// The blocks after which a gap is named.
export const blocksOfGap = (key: string): string[] => key.split(" ").slice(1)

/// The name of a row as long as it has the same blocks.
export const keyOf = (row: Row): string => row.map(ids => ids.join(" ")).join("|")

/// What stands for a row in one column: its blocks, or the gap in their place.
export const keysOf = (row: Row, column: number): string[] => {
  const ids = row[column] ?? []
  return ids.length ? ids : [gapKey(row)]
}

/// Two blocks of two columns, of which one translates the other or both translate a third.
export interface Link {
  left: string
  right: string
}

/// The rows of several columns. No column's order is broken: links that cross the longest rising run of
/// links are passed over. Blocks with a link stand level; between two such rows those without any pair by their
/// place, and what is left over stands alone. The columns join one after another, first the one at `pivot`, to
/// whose blocks the links of the others lead. Blocks that are `alone` stand beside nothing, unless a link says so.
///
/// `rows([["a", "b", "c"], ["x", "y"]], [{ left: "c", right: "y" }])` → a–x, b–(gap), c–y
export const rows = (columns: readonly (readonly string[])[], links: readonly Link[], pivot = 0, alone: ReadonlySet<string> = new Set()): Row[] => {
  const linked = new Map<string, string[]>()
  for (const { left, right } of links) {
    linked.set(left, [...(linked.get(left) ?? []), right])
    linked.set(right, [...(linked.get(right) ?? []), left])
  }
  const joined = [pivot, ...[...columns.keys()].filter(column => column !== pivot)]
  return joined.reduce((standing: Row[], column) => join(standing, columns, column, linked, alone), [])
}

/// Puts the blocks of one more column into the rows.
const join = (standing: readonly Row[], columns: readonly (readonly string[])[], column: number, linked: ReadonlyMap<string, readonly string[]>, alone: ReadonlySet<string>): Row[] => {
  const ids = columns[column] ?? []
  const all: Row[] = []
  let row = 0
  let id = 0
  const add = (rowEnd: number, idEnd: number) => {
    const taken = standing.slice(row, rowEnd)
    all.push(columns.map((_, other) => (other === column ? ids.slice(id, idEnd) : taken.flatMap(one => one[other] ?? []))))
    row = rowEnd
    id = idEnd
  }
  // What is linked across others stands beside nothing, or a block without a link would seem to be translated by it.
  const [own, others] = [new Set(ids), new Set(standing.flat(2))]
  const isLinked = (block: string, among: ReadonlySet<string>) => (linked.get(block) ?? []).some(other => among.has(other))
  const fillUpTo = (rowEnd: number, idEnd: number) => {
    while (row < rowEnd || id < idEnd) {
      const next = id < idEnd ? ids[id] : undefined
      if (next !== undefined && (alone.has(next) || isLinked(next, others))) add(row, id + 1)
      else if (row < rowEnd && standing[row]?.flat().some(block => isLinked(block, own))) add(row + 1, id)
      else add(Math.min(row + 1, rowEnd), Math.min(id + 1, idEnd))
    }
  }
  for (const { leftFrom, leftTo, rightFrom, rightTo } of spans(standing, ids, linked)) {
    fillUpTo(leftFrom, rightFrom)
    add(leftTo, rightTo)
  }
  fillUpTo(standing.length, ids.length)
  return all
}

interface Span {
  leftFrom: number
  leftTo: number
  rightFrom: number
  rightTo: number
}

/// Linked stretches of the rows at the left and of a column at the right in order; links that share a block or a row
/// are one stretch.
const spans = (standing: readonly Row[], ids: readonly string[], linked: ReadonlyMap<string, readonly string[]>): Span[] => {
  const places = new Map<string, number>()
  standing.forEach((row, place) => row.forEach(ids => ids.forEach(id => places.set(id, place))))
  const pairs = ids.flatMap((id, place) => (linked.get(id) ?? []).flatMap((other): [number, number][] => {
    const row = places.get(other)
    return row === undefined ? [] : [[row, place]]
  }))
  pairs.sort(([leftA, rightA], [leftB, rightB]) => leftA - leftB || rightA - rightB)
  const found: Span[] = []
  for (const [leftPlace, rightPlace] of longestRising(pairs, ([, rightPlace]) => rightPlace)) {
    const last = found.at(-1)
    if (last && (leftPlace < last.leftTo || rightPlace < last.rightTo)) {
      last.leftTo = Math.max(last.leftTo, leftPlace + 1)
      last.rightTo = Math.max(last.rightTo, rightPlace + 1)
    } else {
      found.push({ leftFrom: leftPlace, leftTo: leftPlace + 1, rightFrom: rightPlace, rightTo: rightPlace + 1 })
    }
  }
  return found
}
