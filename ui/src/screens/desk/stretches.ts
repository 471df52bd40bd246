/// Stretches of a line that are drawn in some way: words that no dictionary has, what was found.
import { shared } from "../../editor/typography"

export type Look = "unknown-word" | "hit" | "at-hand"

export interface Stretch {
  from: number
  to: number
  look: Look
}

/// A line in pieces, each with all the looks of the stretches it is of.
export function piecesOf(line: string, stretches: readonly Stretch[]): { from: number; words: string; looks: Look[] }[] {
  let cuts = new Set([0, line.length])
  for (let { from, to } of stretches) cuts.add(from).add(to)
  let places = [...cuts].filter((place) => place >= 0 && place <= line.length).sort((one, other) => one - other)
  return places.slice(1).map((end, at) => {
    let start = places[at] ?? 0
    return { from: start, words: line.slice(start, end), looks: stretches.filter(({ from, to }) => from <= start && end <= to).map(({ look }) => look) }
  })
}

/// What was known of stretches of a line, in the line as it is now: those whose words are others are no more.
export function movedAlong<S extends { from: number; to: number }>(stretches: readonly S[], before: string, after: string): S[] {
  if (before === after) return [...stretches]
  let { head, tail } = shared(before, after)
  let shift = after.length - before.length
  return stretches.flatMap((stretch) => {
    if (stretch.to <= head) return [stretch]
    return stretch.from < before.length - tail ? [] : [{ ...stretch, from: stretch.from + shift, to: stretch.to + shift }]
  })
}
