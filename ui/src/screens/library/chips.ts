/// The editions of an article in a row of the library.
import type { EditionHeadView } from "../../ipc/types"

/// An edition, or a language in which the newsroom usually writes and the article is not begun.
export type Chip = { language: string; name: string; edition: EditionHeadView | null }

/// So many chips as there is room for, in the order in which they stand. The edition that is `sought` is always among
/// them, then the original; languages that are not begun yield before any edition does.
export function chipsWithRoom(chips: readonly Chip[], most: number, sought: string | null): Chip[] {
  let rank = ({ edition }: Chip): number => (!edition ? 3 : edition.id === sought ? 0 : edition.original ? 1 : 2)
  let kept = new Set([...chips].sort((left, right) => rank(left) - rank(right)).slice(0, most))
  return chips.filter((chip) => kept.has(chip))
}
