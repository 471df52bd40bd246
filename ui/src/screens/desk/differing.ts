/// How much of what both say is shown around it.
const AROUND = 40

/// Two forms of a text as people compare them: where they differ, with some words around.
export interface Differing {
  before: string
  mine: string
  theirs: string
  after: string
}

/// Compares by whole words.
export const differing = (mine: string, theirs: string): Differing => {
  const [here, there] = [words(mine), words(theirs)]
  const most = Math.min(here.length, there.length)
  let start = 0
  while (start < most && here[start] === there[start]) start++
  let end = 0
  while (end < most - start && here.at(-1 - end) === there.at(-1 - end)) end++
  const before = here.slice(0, start).join("")
  const after = here.slice(here.length - end).join("")
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    mine: here.slice(start, here.length - end).join(""),
    theirs: there.slice(start, there.length - end).join(""),
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  }
}

/// Words with the spaces behind them.
const words = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? []
