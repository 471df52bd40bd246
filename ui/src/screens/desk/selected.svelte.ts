/// How much is selected in the text.
import type { EditorState } from "prosemirror-state"
import type { Counts } from "../../ipc/types"
import { Counter } from "./counter"

/// After the last step of selecting, in milliseconds.
const PAUSE = 120

/// Counts what is selected.
export class Selected {
  /// None while nothing is selected.
  counts: Counts | null = $state.raw(null)

  #counter = new Counter()
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0

  /// What is selected may be another.
  changed(editor: EditorState | null): void {
    clearTimeout(this.#timer)
    this.#turn += 1
    if (!editor || editor.selection.empty) this.counts = null
    else this.#timer = setTimeout(() => void this.#count(editor), PAUSE)
  }

  async #count({ doc, selection }: EditorState) {
    let turn = this.#turn
    let counts = await this.#counter.count(doc.cut(selection.from, selection.to).children)
    if (turn === this.#turn) this.counts = counts
  }
}
