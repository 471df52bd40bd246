import type { ImportFinding, Piece } from "../../ipc/types"

/// What is found by making characters and a language of a file's bytes. The rest follows from the roles of
/// its pieces, and is found anew with every other role.
const OF_FILE: ReadonlySet<string> = new Set(["encoding_recognised", "bytes_unreadable", "language_unsure"])

/// Whether a finding is about the file itself.
export const isOfFile = ({ code }: ImportFinding): boolean => OF_FILE.has(code)

const WEIGHTS = ["error", "doubt", "note"]

/// What says that the whole may be another text than was meant.
const OF_WHOLE: ReadonlySet<string> = new Set(["unrelated", "other_language", "same_text", "repetitive", "in_one_paragraph", "original_in_one_paragraph"])

/// The gravest first, and of those what is said of the whole.
export const byWeight = (findings: readonly ImportFinding[]): ImportFinding[] => {
  let rank = ({ weight, code }: ImportFinding) => 2 * WEIGHTS.indexOf(weight) + (OF_WHOLE.has(code) ? 0 : 1)
  return [...findings].sort((left, right) => rank(left) - rank(right))
}

/// Findings that are not about a piece, and the id of the place on the screen where they are mended.
const MENDED_IN: Record<string, string> = { no_title: "import-heading", section_stays: "import-section", section_named: "import-section", language_unsure: "import-language", language_unknown: "import-language" }

/// The id of the place on the screen where a piece gets its role.
export const pieceId = ({ line }: Piece): string => `piece-${line}`

/// The id of the place on the screen where a finding is mended; null if there is none.
export function placeOf({ line, code }: ImportFinding, pieces: readonly Piece[]): string | null {
  // The finding may be about a line inside a piece.
  let piece = line === null ? undefined : pieces.findLast((piece) => piece.line <= line)
  return piece ? pieceId(piece) : (MENDED_IN[code] ?? null)
}

/// The id of a finding's words on the screen, by its place in the list.
export const findingId = (at: number): string => `finding-${at}`

/// By the places where findings are mended, the ids of the words that say what there is to mend.
export function descriptionsOf(places: readonly (string | null)[]): Map<string, string> {
  let descriptions = new Map<string, string>()
  places.forEach((place, at) => {
    if (place !== null) descriptions.set(place, [descriptions.get(place) ?? [], findingId(at)].flat().join(" "))
  })
  return descriptions
}

/// Goes to the field of a place on the screen.
export function goToPlace(id: string): void {
  let place = document.getElementById(id)
  place?.scrollIntoView({ block: "center" })
  place?.querySelector<HTMLElement>("select, textarea, input")?.focus({ preventScroll: true })
}

/// Goes to the place after (`step` 1) or before (−1) the one that has the focus, and round again at an end.
export function goToNextPlace(places: readonly string[], step: 1 | -1): void {
  let here = places.findIndex((id) => document.getElementById(id)?.contains(document.activeElement))
  let from = here < 0 && step < 0 ? 0 : here
  let next = places[(from + step + places.length) % places.length]
  if (next !== undefined) goToPlace(next)
}
