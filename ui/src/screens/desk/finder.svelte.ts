/// Finds words in the text of the column that is written in, and replaces them.
import type { Node } from "prosemirror-model"
import { firstFrom, hitAtHand, hitsIn, replaceHits, selectHit, tellHits, type Hit } from "../../editor/find"
import { runningTexts, wordsBetween } from "../../editor/running"
import { showPlace } from "../../editor/travel"
import { failureFrom, type Failure } from "../../ipc/failure"
import type { FindQuery } from "../../ipc/types"
import { commands } from "../../state/core"
import type { OpenEdition } from "./edition.svelte"

/// After the last key, in milliseconds.
const PAUSE = 120

/// How it is sought.
export const SWITCHES = ["case", "whole", "expression"] as const
export type SwitchName = (typeof SWITCHES)[number]

/// A hit in a block: in which of its running texts, and where there.
type Place = { number: number; offset: number; length: number; after: string | null }

/// What is sought, and what was found. The core looks for it: only it knows the letters of every language. It is sent
/// the words of the column once for each thing that is sought, as one list of texts, and from then on only those of
/// the blocks that change; so what is not saved yet is found too, and every place is that of the text at hand.
export class Finder {
  isOpen = $state(false)
  /// Whether there is a field for what takes its place.
  isReplacing = $state(false)
  words = $state("")
  with = $state("")
  switches: Record<SwitchName, boolean> = $state({ case: false, whole: false, expression: false })
  /// How often the bar was asked for: each time its field has the focus.
  asked = $state(0)
  /// Whether the text was looked through for what is sought.
  isKnown = $state(false)
  /// Why nothing can be found by what is sought.
  failure: Failure | null = $state.raw(null)

  /// Of the blocks that were looked through for what is sought now, where it stands in them.
  #known = new WeakMap<Node, readonly Place[]>()
  /// What that was.
  #sought = ""
  /// The edition in which hits are drawn.
  #edition: OpenEdition | null = null
  /// From where the first hit is shown while one still writes what to find; null once one has gone on from there.
  #origin: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = Promise.resolve()

  constructor(readonly edition: () => OpenEdition | null) {}

  get query(): FindQuery {
    return { words: this.words, ...this.switches }
  }

  /// How many there are, and which of them is at hand, from 1; 0 if none is.
  get count(): { all: number; at: number } {
    let editor = this.edition()?.editor
    let hits = editor ? hitsIn(editor) : []
    return { all: hits.length, at: editor ? hitAtHand(editor, hits) + 1 : 0 }
  }

  /// Takes what is selected in the text for what to find, if it is of one piece and nothing is sought now.
  takeSelected(): void {
    let editor = this.edition()?.editor
    if (!editor || this.isOpen || editor.selection.empty) return
    let { selection } = editor
    let selected = wordsBetween(editor.doc, selection.from, selection.to)
    let isOfOnePiece = selection.$from.sameParent(selection.$to) && !/[\n\ufffc]/.test(selected)
    if (isOfOnePiece) [this.words, this.switches.expression] = [selected, false]
  }

  /// Opens the bar.
  open(isReplacing: boolean): void {
    this.takeSelected()
    this.isReplacing = isReplacing
    this.isOpen = true
    this.asked += 1
    this.#origin = this.edition()?.editor.selection.from ?? null
    this.changed(0)
  }

  /// Closes the bar; the caret stays where it is.
  close(): void {
    this.isOpen = false
    this.changed(0)
    this.edition()?.view?.focus()
  }

  /// Other words are sought: the first hit from where one was when one began is shown.
  typed(): void {
    this.isKnown = false
    this.#origin ??= this.edition()?.editor.selection.from ?? null
    this.changed()
  }

  turn(name: SwitchName): void {
    this.switches[name] = !this.switches[name]
    this.isKnown = false
    this.#origin ??= this.edition()?.editor.selection.from ?? null
    this.changed(0)
  }

  /// The column that is written in is another.
  moved(): void {
    if (this.#edition === this.edition()) return
    this.#origin = null
    this.changed(0)
  }

  /// The text is another, or what is sought.
  changed(pause = PAUSE): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), pause)
  }

  /// Goes to the next hit behind the selection (`step` 1) or to the one before it (−1), round the text's ends.
  async go(step: 1 | -1): Promise<void> {
    this.#origin = null
    await this.#run()
    let edition = this.edition()
    if (!edition) return
    let hits = hitsIn(edition.editor)
    let { from, to } = edition.editor.selection
    let at = step > 0 ? firstFrom(hits, to) : firstFrom(hits, from) - 1
    let hit = hits[(at + hits.length) % hits.length]
    if (hit) this.#show(edition, hit)
  }

  /// Replaces the hit at hand and goes to the next one; without one at hand only goes there.
  async replaceOne(): Promise<void> {
    this.#origin = null
    await this.#run()
    let edition = this.edition()
    let hits = edition ? hitsIn(edition.editor) : []
    let hit = edition && hits[hitAtHand(edition.editor, hits)]
    if (edition?.view?.editable && hit) {
      edition.dispatch(replaceHits(edition.editor, [hit]))
      // What came in may have what is sought in it, and is not to be found at once.
      let behind = hit.from + (hit.after ?? "").length
      edition.dispatch(selectHit(edition.editor.tr, { from: behind, to: behind, after: null }))
    }
    await this.go(1)
  }

  /// Replaces all hits as one step of the history, and tells how many they were. The text has the keys then, so that
  /// undo takes back just this.
  async replaceAll(): Promise<number> {
    this.#origin = null
    await this.#run()
    let edition = this.edition()
    if (!edition?.view?.editable) return 0
    let hits = hitsIn(edition.editor)
    if (hits.length > 0) edition.dispatch(replaceHits(edition.editor, hits))
    edition.view.focus()
    this.changed(0)
    return hits.length
  }

  /// Draws what is sought where it stands now; one search after the other.
  #run(): Promise<void> {
    clearTimeout(this.#timer)
    return (this.#running = this.#running.then(() => this.#look()))
  }

  async #look(): Promise<void> {
    let edition = this.edition()
    if (this.#edition && this.#edition !== edition) this.#tell(this.#edition, [])
    this.#edition = edition
    if (!edition?.view) return
    try {
      this.#tell(edition, this.isOpen && this.words !== "" ? await this.#seek(edition) : [])
      this.failure = null
      this.isKnown = true
    } catch (thrown) {
      this.#tell(edition, [])
      this.failure = failureFrom(thrown)
    }
  }

  /// What is sought, at its places in the edition's text as it stands when this is done.
  async #seek(edition: OpenEdition): Promise<Hit[]> {
    for (;;) {
      let { query, isReplacing } = this
      let { language } = edition.head
      let sought = JSON.stringify([query, language, isReplacing ? this.with : null])
      if (sought !== this.#sought) [this.#known, this.#sought] = [new WeakMap(), sought]
      let { doc } = edition.editor
      let blocks: Node[] = []
      let texts: { block: Node; number: number; words: string }[] = []
      doc.forEach((block) => {
        if (this.#known.has(block)) return
        blocks.push(block)
        runningTexts(block, 0).forEach(({ node }, number) => texts.push({ block, number, words: wordsBetween(node, 0, node.content.size) }))
      })
      if (blocks.length === 0) return this.#placed(doc)
      let hits = await commands.find_in_texts({ query, language, texts: texts.map(({ words }) => words), ...(isReplacing ? { with: this.with } : {}) })
      let places = new Map<Node, Place[]>(blocks.map((block) => [block, []]))
      for (let { text, offset, length, after } of hits) {
        let told = texts[text]
        if (told) places.get(told.block)?.push({ number: told.number, offset, length, after })
      }
      for (let [block, found] of places) this.#known.set(block, found)
    }
  }

  #placed(doc: Node): Hit[] {
    let hits: Hit[] = []
    doc.forEach((block, position) => {
      let places = this.#known.get(block) ?? []
      if (places.length === 0) return
      let starts = runningTexts(block, position)
      for (let { number, offset, length, after } of places) {
        let from = (starts[number]?.start ?? position) + offset
        hits.push({ from, to: from + length, after })
      }
    })
    return hits
  }

  #tell(edition: OpenEdition, hits: Hit[]) {
    if (hits.length === 0 && hitsIn(edition.editor).length === 0) return
    edition.dispatch(tellHits(edition.editor.tr, hits))
    if (this.#origin === null) return
    let first = hits[firstFrom(hits, this.#origin)] ?? hits[0]
    if (first) this.#show(edition, first)
  }

  /// Selects a hit and brings it into view.
  #show(edition: OpenEdition, hit: Hit) {
    edition.dispatch(selectHit(edition.editor.tr, hit))
    let port = edition.view?.dom.closest<HTMLElement>(".scroller")
    if (edition.view && port) showPlace(edition.view, port, hit.from, () => edition.host?.draw())
  }
}
