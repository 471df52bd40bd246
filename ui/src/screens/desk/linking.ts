/// What was chosen to be linked with the next paragraph or sentence that is: one thing at a time.
import type { SentencePlace } from "../../ipc/types"
import type { PairSide } from "./pairs"

/// In which translation's pairs it was chosen, on which side it stands, and how it begins.
type Chosen = { edition: string; side: PairSide; words: string }

export type BlockLinking = Chosen & { kind: "block"; block: string }
export type SentenceLinking = Chosen & { kind: "sentence"; place: SentencePlace }
export type Linking = BlockLinking | SentenceLinking

/// What was chosen, if it is a paragraph.
export const blockOf = (linking: Linking | null): BlockLinking | null => (linking?.kind === "block" ? linking : null)

/// What was chosen, if it is a sentence.
export const sentenceOf = (linking: Linking | null): SentenceLinking | null => (linking?.kind === "sentence" ? linking : null)
