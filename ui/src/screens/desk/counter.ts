/// How long parts of a text are.
import type { Node } from "prosemirror-model"
import { jsonFrom } from "../../editor/json"
import type { Counts, Node as WireNode } from "../../ipc/types"
import { commands } from "../../state/core"

/// Counts blocks. Only the core counts, so that a word here is one in every other count too. It is asked of a block once
/// as long as that stays the same.
export class Counter {
  #known = new WeakMap<Node, Counts>()

  /// How long these blocks are together; null if they cannot be counted now.
  async count(blocks: readonly Node[]): Promise<Counts | null> {
    let unknown = blocks.filter((block) => !this.#known.has(block))
    try {
      let found = unknown.length ? await commands.count_nodes({ nodes: unknown.map((block) => jsonFrom(block) as WireNode) }) : []
      unknown.forEach((block, at) => {
        let counts = found[at]
        if (counts) this.#known.set(block, counts)
      })
      return sum(blocks.flatMap((block) => this.#known.get(block) ?? []))
    } catch {
      return null
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
