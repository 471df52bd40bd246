/// What goes out as text that every program can read.

/// Half of a character, as a program leaves one behind that cuts a text in the middle of one. JSON can say it, and no reader
/// takes it.
const HALF = /\p{Surrogate}/gu

/// The same request with the sign for an unreadable character (U+FFFD) in the place of each half of one; itself if there is none.
export function wellFormed<V>(value: V): V {
  if (typeof value === "string") return value.replace(HALF, "\ufffd") as V
  if (Array.isArray(value)) return changedOr(value, value.map(wellFormed))
  if (typeof value !== "object" || value === null) return value
  let before = Object.entries(value)
  let after = before.map(([name, one]): [string, unknown] => [name, wellFormed<unknown>(one)])
  return after.every(([, one], at) => one === before[at]?.[1]) ? value : (Object.fromEntries(after) as V)
}

const changedOr = <V extends unknown[]>(before: V, after: unknown[]): V => (after.every((one, at) => one === before[at]) ? before : (after as V))
