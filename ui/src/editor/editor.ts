import { gapCursor } from "prosemirror-gapcursor"
import { history } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { EditorState, type Command, type Plugin, type Selection } from "prosemirror-state"
import { nearness } from "./align/near"
import { spacing, type DrawGap } from "./align/spacing"
import { boundKeys, boundOnce, chordsTypeNothing } from "./bound"
import { clipboard, type NotesHost, type PasteHost } from "./clipboard"
import { figures, takesPictures, type FiguresHost } from "./figures"
import { found } from "./find"
import { headTyping } from "./head"
import { blockIds } from "./ids"
import { editorKeys } from "./keymap"
import { notes, type TellNote } from "./notes"
import { paired, type PairsHost } from "./paired"
import { places } from "./places"
import { typingRules } from "./rules"
import { spelling, type SpellingHost } from "./spelling"
import { typedElsewhere, typographyAsTyped, type AskTypography } from "./typography"

/// What a body's editor asks of the screen it stands on.
export interface BodyOptions {
  /// Draws the place of a block that this column does not have.
  drawGap: DrawGap
  tellNote: TellNote
  openNote: (id: string) => void
  pasteHost: PasteHost
  notesHost: NotesHost
  askTypography: AskTypography
  spelling: SpellingHost
  figures: FiguresHost
  pairs: PairsHost
  /// More keys, which come first.
  keys: Record<string, Command>
  /// Keys that take back what was done last and is no writing, before those that take back what was written.
  backKeys: Record<string, Command>
}

/// The state of an edition's text, with a history of its own.
export const bodyState = (doc: Node, options: BodyOptions): EditorState =>
  EditorState.create({
    doc,
    plugins: [
      boundOnce(options.keys),
      boundKeys(options.backKeys),
      // The notes are drawn where it draws.
      nearness(),
      notes(options.tellNote, options.openNote),
      // A picture that is pasted is no text.
      figures(options.figures),
      ...writing(clipboard(options.pasteHost, options.notesHost, takesPictures(options.figures)), options.askTypography),
      blockIds(),
      spacing(options.drawGap),
      paired(options.pairs),
      spelling(options.spelling),
      found(),
      headTyping(),
    ],
  })

/// A second state of an edition's text, whose steps the first one takes: that one has the history, gives blocks their
/// ids and sets what is typed.
export const mirrorState = (doc: Node, selection: Selection, options: BodyOptions): EditorState =>
  EditorState.create({
    doc,
    selection,
    plugins: [
      boundOnce(options.keys),
      boundKeys(options.backKeys),
      nearness(),
      notes(options.tellNote, options.openNote),
      figures(options.figures),
      chordsTypeNothing(),
      typingRules(),
      typedElsewhere(),
      ...editorKeys(),
      gapCursor(),
      places(),
      clipboard(options.pasteHost, options.notesHost, takesPictures(options.figures)),
      blockIds(null),
      spacing(options.drawGap),
      paired(options.pairs),
      spelling(options.spelling),
      found(),
    ],
  })

/// The state of a small text, such as an endnote's words. Endnotes have no notes of their own.
export const smallState = (doc: Node, keys: Record<string, Command>, ask: AskTypography, host: SpellingHost, pasteHost: PasteHost): EditorState =>
  EditorState.create({ doc, plugins: [boundOnce(keys), ...writing(clipboard(pasteHost, null), ask), spelling(host), found()] })

const writing = (pasting: Plugin, ask: AskTypography): Plugin[] =>
  [chordsTypeNothing(), typingRules(), typographyAsTyped(ask), ...editorKeys(), history(), gapCursor(), places(), pasting]
