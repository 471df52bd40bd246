/// Checks the spelling of an edition's body in the background, and remembers what is known of each block.
import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { nearIn } from "../../editor/align/near"
import { jsonFrom } from "../../editor/json"
import { redrawSpelling, type FoundWord, type SpellingHost } from "../../editor/spelling"
import type { Node as WireNode, UnknownWord } from "../../ipc/types"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { session } from "../../state/session.svelte"

/// After the last key, in milliseconds.
const PAUSE = 500
/// Between two questions of a long text, so that keys come in between.
const BREATH = 40
/// Blocks of one question.
const MANY = 30

/// Words that are ignored in this window, each with its language.
const ignored = new Set<string>()
const nameOf = ({ language, word }: { language: string; word: string }) => `${language} ${word}`

/// What is known, and what is asked next.
export class Speller implements SpellingHost {
  /// How many unknown words the text has, once all of it was checked.
  unknown: number | null = $state(null)
  /// The languages in it for which there is no dictionary.
  unchecked: readonly string[] = $state.raw([])
  /// The word of which the user asks what to do about it.
  asked: { word: FoundWord; beside: DOMRect } | null = $state.raw(null)

  #known = new WeakMap<Node, readonly UnknownWord[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRunning = false
  #stopListening: () => void

  constructor(
    readonly language: () => string,
    /// The views of the text, that of its column first.
    readonly views: () => readonly EditorView[],
  ) {
    this.#stopListening = onChanges((tags) => {
      if (touches(tags, "spelling")) this.#forget()
    })
  }

  get isOn(): boolean {
    return session.preferences.spelling !== false
  }

  wordsOf(block: Node): readonly UnknownWord[] {
    if (!this.isOn) return []
    let words = this.#known.get(block) ?? []
    return ignored.size === 0 ? words : words.filter((word) => !ignored.has(nameOf(word)))
  }

  changed(): void {
    clearTimeout(this.#timer)
    if (this.isOn) this.#timer = setTimeout(() => void this.#run(), this.unknown === null ? 50 : PAUSE)
  }

  open(word: FoundWord, view: EditorView): void {
    let [start, end] = [view.coordsAtPos(word.from), view.coordsAtPos(word.to, -1)]
    let left = Math.min(start.left, end.left)
    this.asked = { word, beside: new DOMRect(left, start.top, Math.max(1, end.right - left), end.bottom - start.top) }
  }

  /// Leaves a word alone for as long as the window is open.
  ignore(word: FoundWord): void {
    ignored.add(nameOf(word))
    this.switched()
  }

  /// It was switched on or off, or other words are ignored.
  switched(): void {
    this.#count()
    this.#redraw()
    this.changed()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#stopListening()
  }

  /// Words were added or taken away: what is known is no longer so.
  #forget() {
    this.#known = new WeakMap()
    this.changed()
  }

  async #run() {
    if (this.#isRunning) return
    this.#isRunning = true
    try {
      for (let blocks = this.#next(); blocks.length > 0; blocks = this.#next()) {
        let known = this.#known
        let texts = blocks.map((block, at) => ({ key: String(at), node: jsonFrom(block) as WireNode }))
        let { texts: checked, unchecked } = await commands.spelling_check({ language: this.language(), texts })
        for (let { key, words } of checked) {
          let block = blocks[Number(key)]
          if (block) known.set(block, words)
        }
        if (unchecked.join() !== this.unchecked.join()) this.unchecked = unchecked
        this.#redraw()
        await new Promise((resolve) => setTimeout(resolve, BREATH))
      }
      this.#count()
    } catch {
      // Words that cannot be checked now are checked with the next change.
    } finally {
      this.#isRunning = false
    }
  }

  /// The blocks that are to be checked next, those in view first.
  #next(): Node[] {
    let states = this.views().map(({ state }) => state)
    let [state] = states
    if (!state || !this.isOn) return []
    let drawn = states.map(nearIn)
    let [first, rest]: [Node[], Node[]] = [[], []]
    state.doc.forEach((block) => {
      if (this.#known.has(block)) return
      if (drawn.some((near) => near === null || near.has(block.attrs.id as string))) first.push(block)
      else if (rest.length < MANY) rest.push(block)
    })
    return [...first, ...rest].slice(0, MANY)
  }

  #count() {
    let count = 0
    this.views()[0]?.state.doc.forEach((block) => (count += this.wordsOf(block).length))
    this.unknown = count
  }

  #redraw() {
    for (let view of this.views()) redrawSpelling(view)
  }
}
