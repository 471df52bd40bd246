/// How wide the columns of the desk are. Each has a share of the sheet, 1 unless it is told. Where all have at least
/// LEAST pixels for a share, they fill the view; where not, they take that much, and the sheet scrolls sideways.

/// No column is narrower, in CSS pixels.
export const LEAST = 300

/// The shares of columns that are drawn `widths` wide in a view of `room`, when the column `at` is made wider `by` so
/// many pixels, or narrower. The columns behind it make room, or for the last one those before it, from the next one
/// on; when none of them can, the sheet becomes wider than the view. All lengths are in CSS pixels.
export function sharesAfter(widths: readonly number[], at: number, by: number, room: number): number[] {
  let next = [...widths]
  let before = widths[at] ?? 0
  let wanted = Math.max(LEAST, Math.min(before + by, room))
  let others = at + 1 < widths.length ? [...widths.keys()].slice(at + 1) : [...widths.keys()].slice(0, at).reverse()
  let beyond = sum(widths) - room
  next[at] = wanted
  if (wanted < before) {
    // A sheet that is wider than the view becomes narrower first.
    let [other] = others
    if (other !== undefined) next[other] = (next[other] ?? 0) + Math.max(0, before - wanted - Math.max(0, beyond))
  } else if (beyond < 1) {
    let rest = wanted - before
    for (let other of others) {
      let given = Math.max(0, Math.min(rest, (next[other] ?? 0) - LEAST))
      next[other] = (next[other] ?? 0) - given
      rest -= given
    }
  }
  let whole = sum(next)
  return next.map((width) => (whole < room + 1 ? (width * next.length) / whole : width / LEAST))
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)
