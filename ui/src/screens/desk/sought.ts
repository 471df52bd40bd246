/// What is sought in an edition, and where it stands in the texts that were looked through for it.
import type { Node } from "prosemirror-model"
import type { Hit } from "../../editor/hits"
import { runningTexts, wordsBetween } from "../../editor/running"
import type { FindQuery } from "../../ipc/types"
import { commands } from "../../state/core"

/// A hit in a block: in which of its running texts, and where there.
type Place = { number: number; offset: number; length: number; after: string | null }

/// The core looks for it: only it knows the letters of every language. It is sent each text once, many as one list, and
/// from then on only those blocks and lines that are others.
export class Sought {
  #blocks = new WeakMap<Node, readonly Place[]>()
  #lines = new Map<string, readonly Place[]>()

  /// `replacement` is what is to take its place; null if nothing is.
  constructor(
    readonly query: FindQuery,
    readonly language: string,
    readonly replacement: string | null,
  ) {}

  /// Whether the same is sought.
  isOf(query: FindQuery, language: string, replacement: string | null): boolean {
    return JSON.stringify([this.query, this.language, this.replacement]) === JSON.stringify([query, language, replacement])
  }

  /// Looks through what it has not looked through yet. False if that was nothing. A query that is wrong is refused.
  async look(docs: readonly Node[], lines: readonly string[]): Promise<boolean> {
    let texts: { words: string; put: (place: Omit<Place, "number">) => void }[] = []
    let learned: (() => void)[] = []
    for (let line of new Set(lines)) {
      if (this.#lines.has(line)) continue
      let places: Place[] = []
      texts.push({ words: line, put: (place) => places.push({ number: 0, ...place }) })
      learned.push(() => this.#lines.set(line, places))
    }
    for (let doc of docs) {
      doc.forEach((block) => {
        if (this.#blocks.has(block)) return
        let places: Place[] = []
        runningTexts(block, 0).forEach(({ node }, number) => texts.push({ words: wordsBetween(node, 0, node.content.size), put: (place) => places.push({ number, ...place }) }))
        learned.push(() => this.#blocks.set(block, places))
      })
    }
    if (learned.length === 0) return false
    let { query, language } = this
    let hits = await commands.find_in_texts({ query, language, texts: texts.map(({ words }) => words), ...(this.replacement === null ? {} : { with: this.replacement }) })
    for (let { text, offset, length, after } of hits) texts[text]?.put({ offset, length, after })
    for (let keep of learned) keep()
    return true
  }

  /// Where it stands in a line that was looked through.
  hitsInLine(line: string): Hit[] {
    return (this.#lines.get(line) ?? []).map(({ offset, length, after }) => ({ from: offset, to: offset + length, after }))
  }

  /// Where it stands in a document that was looked through.
  hitsIn(doc: Node): Hit[] {
    let hits: Hit[] = []
    doc.forEach((block, position) => {
      let places = this.#blocks.get(block) ?? []
      if (places.length === 0) return
      let starts = runningTexts(block, position)
      for (let { number, offset, length, after } of places) {
        let from = (starts[number]?.start ?? position) + offset
        hits.push({ from, to: from + length, after })
      }
    })
    return hits
  }
}
