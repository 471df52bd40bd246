import type { BodyOptions } from "../../editor/editor"
import type { HeadPlace } from "../../editor/head"
import type { NodeJson } from "../../editor/json"
import type { MadeNote, NotesChange } from "../../editor/notesStep"
import type { Node, SettledHow } from "../../ipc/types"

/// What an open edition asks of the desk it lies on.
export type Host = Omit<BodyOptions, "keys" | "backKeys" | "askTypography" | "spelling" | "pasteHost" | "notesHost" | "figures"> & {
  /// Says that the translation at the caret is right for its source. False if there is nothing to say it of.
  settle: (how: SettledHow) => boolean
  /// Takes the last mend of the pairs back, or does it again, if it was done last. False if it was not.
  goesBack: (which: "undo" | "redo") => boolean
  /// Whether the article has this endnote.
  knowsNote: (id: string) => boolean
  /// An endnote's words in this edition's language; none if it has none.
  noteBlocks: (id: string) => Node[]
  /// Writes an endnote's words in this edition's language. False if they could not be saved.
  writeNote: (id: string, blocks: Node[]) => Promise<boolean>
  /// Makes endnotes of pasted ones, in this edition's language; null if it could not.
  makeNotes: (texts: NodeJson[][]) => Promise<MadeNote[] | null>
  /// Copies the next untranslated paragraph over, or begins it empty.
  fill: (empty: boolean) => void
  /// Whether the person at this desk may write.
  mayWrite: () => boolean
  /// Draws what has come into view, now.
  draw: () => void
  /// The words of the title, the key points or the body are others.
  rewritten: () => void
  /// Title or key points were changed by undo or redo.
  goToHead: (place: HeadPlace) => void
  /// Undo or redo asks for this of endnotes, with words of the text or by themselves.
  changeNotes: (changes: readonly NotesChange[], areAlone: boolean) => void
  /// Ends the search in the text, if there is one.
  stopFinding: () => boolean
}
