import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"

/// What others wrote into blocks of this text. The history here knows nothing of it: to undo the move of a block, or
/// the making of a table's row, it puts the block back as it was then, and would take their words away.
export class Theirs {
  /// By the block's id: what stood there before their words came, and the block with them.
  readonly #taken = new Map<string, { before: Former[], now: Node }>()
  /// How often own steps were followed by their words.
  #rounds = 0
  #isOwnLast = false

  /// Takes note of an own step. Only what stood at one of those can be put back.
  step(): void {
    this.#isOwnLast = true
  }

  /// Takes note of the blocks that became others by what others wrote.
  take(before: Node, after: Node): void {
    if (this.#isOwnLast) {
      this.#isOwnLast = false
      this.#rounds++
      this.#letOldestGo()
    }
    // Without an own step there is nothing to undo.
    if (this.#rounds === 0) return
    const old = blocksOf(before)
    after.forEach(now => {
      const id = now.attrs.id as string
      const was = old.get(id)
      if (!was || was === now || was.eq(now)) return
      const formers = this.#taken.get(id)?.before ?? []
      const isKnown = formers.at(-1)?.round === this.#rounds
      this.#taken.set(id, { before: isKnown ? formers : [...formers, { node: was, round: this.#rounds }], now })
    })
  }

  /// How many forms of blocks are remembered.
  get size(): number {
    return [...this.#taken.values()].reduce((sum, { before }) => sum + before.length, 0)
  }

  #letOldestGo(): void {
    for (const [id, { before, now }] of this.#taken) {
      const left = before.filter(({ round }) => round > this.#rounds - MOST)
      if (left.length === 0) this.#taken.delete(id)
      else if (left.length < before.length) this.#taken.set(id, { before: left, now })
    }
  }

  /// Puts their words back where an undo or redo, that made `state` of `before`, has put a block back to what it was
  /// without them; null if it did not. It is no step of the history.
  restore(before: Node, state: EditorState): Transaction | null {
    const old = blocksOf(before)
    const transaction = state.tr
    state.doc.forEach((block, position) => {
      const id = block.attrs.id as string
      const taken = this.#taken.get(id)
      const hadTheirs = taken && (old.get(id)?.eq(taken.now) ?? false)
      if (!hadTheirs || block.eq(taken.now) || !taken.before.some(({ node }) => node.eq(block))) return
      const at = transaction.mapping.map(position)
      transaction.replaceWith(at, at + block.nodeSize, taken.now)
    })
    return transaction.docChanged ? transaction.setMeta("addToHistory", false) : null
  }
}

/// What a block was before their words came, and in which round that was.
interface Former {
  node: Node
  round: number
}

/// So many rounds are remembered. The history forgets what is more than 120 of its steps ago, and one of those goes on
/// through several rounds only while somebody types without a pause.
const MOST = 500

const blocksOf = (doc: Node): Map<string, Node> => new Map(doc.children.map(block => [block.attrs.id as string, block]))
