/// Blocks that stand beside each other; a side without blocks is a gap.
export interface Row {
  left: string[]
  right: string[]
}

/// A column: the one at the left or the one at the right.
export type SideName = "left" | "right"

/// The name of a gap, after the blocks across.
export const gapKey = (across: readonly string[]): string => `gap ${across.join(" ")}`

/// The name of a row as long as it has the same blocks.
export const keyOf = (row: Row): string => `${row.left.join(" ")}|${row.right.join(" ")}`

/// What stands for a row on one side: its blocks, or the gap in their place.
export const keysOf = (row: Row, side: SideName): string[] =>
  row[side].length ? row[side] : [gapKey(row[side === "left" ? "right" : "left"])]

/// Two blocks of which one translates the other.
export interface Link {
  left: string
  right: string
}

/// The rows of two columns. No column's order is broken: links that cross the longest rising run of
/// links are passed over. Blocks with a link stand level; between two such rows the others pair by their
/// place, and what is left over stands alone.
///
/// `rows(["a", "b", "c"], ["x", "y"], [{ left: "c", right: "y" }])` → a–x, b–(gap), c–y
export const rows = (left: readonly string[], right: readonly string[], links: readonly Link[]): Row[] => {
  const all: Row[] = []
  let leftStart = 0
  let rightStart = 0
  const fillUpTo = (leftEnd: number, rightEnd: number) => {
    while (leftStart < leftEnd || rightStart < rightEnd) {
      const row: Row = { left: [], right: [] }
      if (leftStart < leftEnd) row.left.push(left[leftStart++] as string)
      if (rightStart < rightEnd) row.right.push(right[rightStart++] as string)
      all.push(row)
    }
  }
  for (const span of spans(left, right, links)) {
    fillUpTo(span.leftFrom, span.rightFrom)
    all.push({ left: left.slice(span.leftFrom, span.leftTo), right: right.slice(span.rightFrom, span.rightTo) })
    leftStart = span.leftTo
    rightStart = span.rightTo
  }
  fillUpTo(left.length, right.length)
  return all
}

interface Span {
  leftFrom: number
  leftTo: number
  rightFrom: number
  rightTo: number
}

/// Linked stretches of both columns in order; links that share a block are one stretch.
const spans = (left: readonly string[], right: readonly string[], links: readonly Link[]): Span[] => {
  const leftPlaces = new Map(left.map((id, index) => [id, index]))
  const rightPlaces = new Map(right.map((id, index) => [id, index]))
  const pairs: [number, number][] = []
  for (const link of links) {
    const [leftPlace, rightPlace] = [leftPlaces.get(link.left), rightPlaces.get(link.right)]
    if (leftPlace !== undefined && rightPlace !== undefined) pairs.push([leftPlace, rightPlace])
  }
  pairs.sort(([leftA, rightA], [leftB, rightB]) => leftA - leftB || rightA - rightB)
  const found: Span[] = []
  for (const [leftPlace, rightPlace] of longestRising(pairs)) {
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

/// The longest run of the sorted pairs whose right places do not fall.
const longestRising = (pairs: readonly [number, number][]): [number, number][] => {
  const tails: number[] = []
  const before: number[] = []
  pairs.forEach(([, rightPlace], index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as [number, number])[1] <= rightPlace) low = middle + 1
      else high = middle
    }
    before[index] = low ? (tails[low - 1] as number) : -1
    tails[low] = index
  })
  const run: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) run.push(pairs[index] as [number, number])
  return run.reverse()
}
