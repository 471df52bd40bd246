import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"

/// What others wrote into blocks of this text. The history here knows nothing of it: to undo the move of a block, or
/// the making of a table's row, it puts the block back as it was then, and would take their words away.
export class Theirs {
  /// By the block's id: what stood there before their words came, and the block with them.
  readonly #taken = new Map<string, { before: Node[], now: Node }>()

  /// Takes note of the blocks that became others by what others wrote.
  take(before: Node, after: Node): void {
    const old = blocksOf(before)
    after.forEach(now => {
      const id = now.attrs.id as string
      const was = old.get(id)
      if (was && was !== now && !was.eq(now)) this.#taken.set(id, { before: [...(this.#taken.get(id)?.before ?? []), was], now })
    })
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
      if (!hadTheirs || block.eq(taken.now) || !taken.before.some(was => was.eq(block))) return
      const at = transaction.mapping.map(position)
      transaction.replaceWith(at, at + block.nodeSize, taken.now)
    })
    return transaction.docChanged ? transaction.setMeta("addToHistory", false) : null
  }
}

const blocksOf = (doc: Node): Map<string, Node> => new Map(doc.children.map(block => [block.attrs.id as string, block]))
