import type { HeadConflict } from "./choices"

/// A title and key points, without spaces around them.
type Head = { title: string; points: readonly string[] }

/// The parts of a head that were changed here and, otherwise, there; `stored` is what both began from.
export function headConflicts(here: Head, stored: Head, there: Head): HeadConflict[] {
  let found: HeadConflict[] = []
  if (![here.title, there.title].includes(stored.title) && here.title !== there.title) found.push({ part: "title", id: "title", theirs: there.title })
  let [changed, changedThere] = [here, there].map(({ points }) => !sameTexts(points, stored.points))
  if (changed && changedThere && !sameTexts(here.points, there.points)) found.push({ part: "key_points", id: "key points", theirs: [...there.points] })
  return found
}

export const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index])
