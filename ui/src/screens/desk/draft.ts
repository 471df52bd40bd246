import type { Node } from "prosemirror-model"
import type { AsideChange } from "./aside"

/// What of an edition is to be saved: what differs in the text, and what waits for a choice.
export type Draft = { text: TextDraft | null; aside: AsideChange | null }

/// What differs in the text from what is stored; none of a part that is the same.
export type TextDraft = { title: string | null; points: string[] | null; order: string[] | null; blocks: { id: string; node: Node }[]; gone: { id: string; expected: string }[] }
