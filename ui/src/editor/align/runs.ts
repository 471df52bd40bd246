/// A run of rows has at least and at most so many rows; about one in `LEAST` of those that may begin one does.
const LEAST = 16
const MOST = 64

/// Which rows begin a run of rows, told by their names from top to bottom. A row's own name decides it, as it does where
/// data is cut by its content: cut by place, every run below a new row would be another.
export const beginningsOf = (names: readonly string[]): boolean[] => {
  let length = MOST
  return names.map(name => {
    const begins = length >= MOST || (length >= LEAST && digestOf(name) % LEAST === 0)
    length = begins ? 1 : length + 1
    return begins
  })
}

/// The 32-bit FNV-1a digest of a name, whose upper bits are mixed into the lower ones.
const digestOf = (name: string): number => {
  let digest = 0x811c9dc5
  for (let at = 0; at < name.length; at++) digest = Math.imul(digest ^ name.charCodeAt(at), 0x01000193)
  return (digest ^ (digest >>> 15)) >>> 0
}
