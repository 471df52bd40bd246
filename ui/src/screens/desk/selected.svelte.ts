/// How much is selected in the text.
import type { Node } from "prosemirror-model"
import type { EditorState } from "prosemirror-state"
import { jsonFrom } from "../../editor/json"
import type { Counts, Node as WireNode } from "../../ipc/types"
import { commands } from "../../state/core"

/// After the last step of selecting, in milliseconds.
const PAUSE = 120

/// Counts what is selected. Only the core counts, so that a word here is one in every other count too. It is asked of
/// a block that is selected whole once as long as that stays the same, and of those that are cut each time.
export class Selected {
  /// None while nothing is selected.
  counts: Counts | null = $state.raw(null)

  #known = new WeakMap<Node, Counts>()
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
    let blocks = [...doc.cut(selection.from, selection.to).children]
    let unknown = blocks.filter((block) => !this.#known.has(block))
    try {
      let found = unknown.length ? await commands.count_nodes({ nodes: unknown.map((block) => jsonFrom(block) as WireNode) }) : []
      unknown.forEach((block, at) => {
        let counts = found[at]
        if (counts) this.#known.set(block, counts)
      })
      if (turn === this.#turn) this.counts = sum(blocks.flatMap((block) => this.#known.get(block) ?? []))
    } catch {
      // What cannot be counted now is counted with the next step.
      if (turn === this.#turn) this.counts = null
    }
  }
}

/// How long several texts are together.
export function sum(all: readonly Counts[]): Counts {
  let whole = { words: 0, characters: 0, characters_without_spaces: 0 }
  for (let { words, characters, characters_without_spaces } of all) {
    whole.words += words
    whole.characters += characters
    whole.characters_without_spaces += characters_without_spaces
  }
  return whole
}
