import type { TypographyChange } from "../../ipc/types"

/// A name for each change. A change is the same one as long as its words and those around them are;
/// of several such in a block, the first stays the first.
export function namesOf(changes: readonly TypographyChange[]): Map<TypographyChange, string> {
  let counts = new Map<string, number>()
  let names = new Map<TypographyChange, string>()
  for (let change of changes) {
    let { place, block, rule, before, after, context_before, context_after } = change
    let words = JSON.stringify([place, block, rule, before, after, context_before, context_after])
    let count = (counts.get(words) ?? 0) + 1
    counts.set(words, count)
    names.set(change, `${words} ${count}`)
  }
  return names
}
