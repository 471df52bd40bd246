/// Checks the spelling of a text in the background, and remembers what is known of each block and line.
import { closeHistory } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { nearIn } from "../../editor/align/near"
import { jsonFrom } from "../../editor/json"
import { redrawSpelling, type FoundWord, type SpellingHost } from "../../editor/spelling"
import { same } from "../../ipc/same"
import type { Node as WireNode, UnknownWord, UsedDictionary } from "../../ipc/types"
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
/// When a text that is checked was last written in or scrolled.
let changedAt = 0
/// All that check now.
const spellers = new Set<Speller>()
const nameOf = ({ language, word }: { language: string; word: string }) => `${language} ${word}`

/// An unknown word in a line.
export type WordInLine = { from: number; to: number; word: string; language: string }

/// A word of which the user asks: where it stands on the page, how another takes its place, and how one goes back to
/// where it stands.
export type AskedWord = { word: string; language: string; beside: DOMRect; replace: (suggestion: string) => void; back: () => void }

/// A field with a line: its unknown words as they are drawn, and what opens one.
export type SpelledField = { words: () => readonly WordInLine[]; open: (word: WordInLine) => void }

const inLine = ({ offset, length, word, language }: UnknownWord): WordInLine => ({ from: offset, to: offset + length, word, language })
const paragraphOf = (line: string): WireNode => ({ type: "paragraph", content: [{ type: "text", text: line, marks: [] }] })

/// What is known, and what is asked next.
export class Speller implements SpellingHost {
  /// How many unknown words the text has, once all of it was checked.
  unknown: number | null = $state(null)
  /// The languages in it for which there is no dictionary.
  unchecked: readonly string[] = $state.raw([])
  /// The dictionaries that serve for want of a language's own.
  standIns: readonly UsedDictionary[] = $state.raw([])
  /// The word of which the user asks what to do about it.
  asked: AskedWord | null = $state.raw(null)
  /// The fields in which lines are written.
  readonly fields = new Map<HTMLTextAreaElement, SpelledField>()

  #lines: ReadonlyMap<string, readonly WordInLine[]> = $state.raw(new Map())
  #known = new WeakMap<Node, readonly UnknownWord[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRunning = false
  /// Whether what is known of lines is no longer so.
  #isStale = false
  #stopListening: () => void

  constructor(
    readonly language: () => string,
    /// The views of the text, that of its column first.
    readonly views: () => readonly EditorView[],
    /// The lines that belong to the text, such as its title.
    readonly lines: () => readonly string[] = () => [],
  ) {
    spellers.add(this)
    this.#stopListening = onChanges((tags) => {
      if (touches(tags, "spelling")) this.forget()
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

  /// The unknown words of a line; null while that is not known.
  wordsInLine(line: string): readonly WordInLine[] | null {
    if (!this.isOn || line === "") return []
    return this.#lines.get(line)?.filter((word) => !ignored.has(nameOf(word))) ?? null
  }

  changed(): void {
    changedAt = performance.now()
    clearTimeout(this.#timer)
    if (this.isOn) this.#timer = setTimeout(() => void this.#run(), this.unknown === null ? 50 : PAUSE)
  }

  open(word: FoundWord, view: EditorView): void {
    let [start, end] = [view.coordsAtPos(word.from), view.coordsAtPos(word.to, -1)]
    let left = Math.min(start.left, end.left)
    this.asked = {
      word: word.word,
      language: word.language,
      beside: new DOMRect(left, start.top, Math.max(1, end.right - left), end.bottom - start.top),
      replace: (suggestion) => {
        let { doc, tr } = view.state
        // Another program may have changed the text under the open menu.
        let isThere = doc.textBetween(word.from, Math.min(word.to, doc.content.size)) === word.word
        // However soon after the word it comes, it is undone by itself.
        if (view.editable && isThere) view.dispatch(closeHistory(tr.insertText(suggestion, word.from, word.to)))
      },
      back: () => view.focus(),
    }
  }

  /// Leaves a word alone for as long as the window is open.
  ignore(word: AskedWord): void {
    ignored.add(nameOf(word))
    for (let speller of spellers) speller.switched()
  }

  /// It was switched on or off, or other words are ignored.
  switched(): void {
    this.#lines = new Map(this.#lines)
    this.#count()
    this.#redraw()
    this.changed()
  }

  close(): void {
    spellers.delete(this)
    clearTimeout(this.#timer)
    this.#stopListening()
  }

  /// Words were added or taken away, or the text is in another language: what is known is no longer so.
  forget(): void {
    this.#known = new WeakMap()
    this.#isStale = true
    this.changed()
  }

  async #run() {
    if (this.#isRunning) return
    this.#isRunning = true
    try {
      for (;;) {
        let [blocks, lines] = [this.#next(), this.#nextLines()]
        if (blocks.length + lines.length === 0) break
        let known = this.#known
        this.#isStale = false
        let nodes = [...lines.map(paragraphOf), ...blocks.map((block) => jsonFrom(block) as WireNode)]
        let texts = nodes.map((node, at) => ({ key: String(at), node }))
        let { texts: checked, dictionaries, unchecked } = await commands.spelling_check({ language: this.language(), texts })
        for (let { key, words } of checked.slice(lines.length)) {
          let block = blocks[Number(key) - lines.length]
          if (block) known.set(block, words)
        }
        if (lines.length > 0) this.#keepLines(new Map(lines.map((line, at) => [line, (checked[at]?.words ?? []).map(inLine)])))
        if (unchecked.join() !== this.unchecked.join()) this.unchecked = unchecked
        let standIns = dictionaries.filter(({ own }) => !own)
        if (!same(standIns, this.standIns)) this.standIns = standIns
        if (this.#isDrawn(blocks)) this.#redraw()
        await this.#rest()
      }
      this.#count()
    } catch {
      // Words that cannot be checked now are checked with the next change.
    } finally {
      this.#isRunning = false
    }
  }

  /// Waits a little, and for as long as someone writes: what one draws between two keys delays the second.
  async #rest() {
    for (let wait = BREATH; wait > 0; wait = PAUSE - (performance.now() - changedAt)) {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  /// The lines that are to be checked.
  #nextLines(): string[] {
    return this.isOn && this.views().length > 0 ? this.lines().filter((line) => line !== "" && (this.#isStale || !this.#lines.has(line))) : []
  }

  /// Only of lines that are there is anything kept.
  #keepLines(checked: ReadonlyMap<string, readonly WordInLine[]>) {
    let lines = this.lines().flatMap((line): [string, readonly WordInLine[]][] => {
      let words = checked.get(line) ?? this.#lines.get(line)
      return words ? [[line, words]] : []
    })
    this.#lines = new Map(lines)
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

  /// Whether a block is drawn with its words; of a long text few are.
  #isDrawn(blocks: readonly Node[]): boolean {
    return this.views().some(({ state }) => {
      let near = nearIn(state)
      return near === null || blocks.some(({ attrs }) => near.has(attrs.id as string))
    })
  }

  #count() {
    let count = this.lines().reduce((sum, line) => sum + (this.wordsInLine(line)?.length ?? 0), 0)
    this.views()[0]?.state.doc.forEach((block) => (count += this.wordsOf(block).length))
    this.unknown = count
  }

  #redraw() {
    for (let view of this.views()) redrawSpelling(view)
  }
}
