/// How many words are in the editor while they cannot be saved.
import type { Node } from "prosemirror-model"
import { Counter } from "./counter"

/// After the last change, in milliseconds.
const PAUSE = 300

/// Counts what is in the editor. As long as saves go well the core tells the number with each, and nothing is counted.
export class Unsaved {
  /// None while all is saved.
  words: number | null = $state(null)

  #counter = new Counter()
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0

  /// The text is another; null once it is saved.
  changed(doc: Node | null): void {
    clearTimeout(this.#timer)
    this.#turn += 1
    if (!doc) this.words = null
    else this.#timer = setTimeout(() => void this.#count(doc), PAUSE)
  }

  async #count({ children }: Node) {
    let turn = this.#turn
    let counts = await this.#counter.count(children)
    if (turn === this.#turn && counts) this.words = counts.words
  }
}
