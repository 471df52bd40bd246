import { chainCommands } from "prosemirror-commands"
import { isHistoryTransaction, redo, undo } from "prosemirror-history"
import type { Command, EditorState, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { level, type Leveller } from "../../editor/align/level"
import { mirrorState } from "../../editor/editor"
import { editorCommands } from "../../editor/keymap"
import { followed, forwarded, goToChange } from "../../editor/mirror"
import { showPlace } from "../../editor/travel"
import type { OpenEdition } from "./edition.svelte"
import { bodyOptionsOf } from "./bodyOptions"

/// A second view of an edition on the desk, with a caret of its own. The edition takes every step that is written here.
export class Mirror {
  editor: EditorState = $state.raw({} as EditorState)
  /// Whether it was written in here last, and not in the column.
  isAtHand = $state(false)

  #view: EditorView | null = null
  #leveller: Leveller | null = null
  /// What was just written here, until the edition has taken it.
  #own: Transaction | null = null
  /// Whether the edition is undoing or redoing something because it was asked here.
  #isAsking = false

  /// `close` is called when the user is done with it.
  constructor(
    readonly edition: OpenEdition,
    close: () => void,
  ) {
    let options = bodyOptionsOf(edition)
    let asked = (command: Command): Command => () => this.run(command)
    let leave: Command = () => {
      close()
      return true
    }
    let { Escape: escape = () => false, ...keys } = options.keys
    this.editor = mirrorState(edition.editor.doc, edition.editor.selection, {
      ...options,
      keys: {
        ...keys,
        Escape: chainCommands(escape, leave),
        [editorCommands.undo.keys]: asked(undo),
        [editorCommands.redo.keys]: asked(redo),
        "Mod-y": asked(redo),
      },
    })
  }

  /// The view that shows the body now.
  get view(): EditorView | null {
    return this.#view
  }

  set view(view: EditorView | null) {
    this.#view = view
    this.#leveller?.destroy()
    this.#leveller = null
    let port = view?.dom.closest<HTMLElement>(".scroller")
    if (!view || !port) return
    this.#leveller = level([view], 0, [], port)
    this.#leveller.settle()
    showPlace(view, port, this.editor.selection.head, this.draw)
  }

  /// Takes a step, by way of the edition if it changes the text.
  dispatch = (own: Transaction): void => {
    if (!own.docChanged) return this.#take(own)
    this.#own = own
    this.edition.dispatch(forwarded(own, this.edition.editor))
  }

  /// Takes over what the edition has taken.
  follow(taken: readonly Transaction[]): void {
    let own = this.#own
    this.#own = null
    let transaction = followed(this.editor, taken, own)
    this.#take(this.#isAsking && taken[0] && isHistoryTransaction(taken[0]) ? goToChange(transaction) : transaction)
  }

  /// Runs a command here. The history is the edition's.
  run(command: Command): boolean {
    if (command !== undo && command !== redo) return command(this.editor, this.dispatch, this.view ?? undefined)
    this.#isAsking = true
    let { editor, dispatch, view } = this.edition
    let done = command(editor, dispatch, view ?? undefined)
    this.#isAsking = false
    return done
  }

  /// Draws what has come into view, now.
  draw = (): void => this.#leveller?.look()

  /// The size or the face of the text has changed.
  resized(): void {
    this.#leveller?.changedWholly()
  }

  #take(transaction: Transaction) {
    this.editor = this.editor.apply(transaction)
    this.view?.updateState(this.editor)
    this.#leveller?.changed(0, transaction, this.editor.doc)
  }
}
