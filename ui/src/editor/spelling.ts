import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, TextSelection, type Command, type EditorState } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import { nearIn } from "./align/near"
import { runningTexts } from "./running"

/// A word that no dictionary has: in which textblock of its block it stands, from 0, and where in that one's
/// content, in places of the document.
export interface UnknownWord {
  number: number
  offset: number
  length: number
  word: string
  language: string
}

/// An unknown word at its place in the document.
export interface FoundWord {
  from: number
  to: number
  word: string
  language: string
}

/// What is known of the spelling of a text, and who asks for more.
export interface SpellingHost {
  /// The unknown words of a block; none also while it is not known.
  wordsOf(block: Node): readonly UnknownWord[]
  /// The text has changed, or other parts of it are drawn.
  changed(): void
  /// The user asks what to do about a word.
  open(word: FoundWord, view: EditorView): void
}

/// Underlines the words that no dictionary has, in the blocks that are drawn. A word is left alone while the
/// caret stands behind it: it may not be written to its end.
export const spelling = (host: SpellingHost): Plugin<Spelled> =>
  new Plugin<Spelled>({
    key: spellingKey,
    state: {
      init: (_, state) => draw(state, host),
      apply(transaction, before, _old, state) {
        const moved = transaction.selectionSet && before.withheld !== null && state.selection.head !== before.withheld
        if (transaction.getMeta(spellingKey) || nearIn(state) !== before.near || moved) return draw(state, host)
        if (!transaction.docChanged) return before
        return { ...before, set: before.set.map(transaction.mapping, transaction.doc), withheld: before.withheld && transaction.mapping.map(before.withheld) }
      },
    },
    props: {
      decorations: state => spellingKey.getState(state)?.set,
      handleDOMEvents: {
        contextmenu(view, event) {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          const word = at && wordAt(view.state, host, at.pos)
          if (!word) return false
          event.preventDefault()
          host.open(word, view)
          return true
        },
      },
    },
    view: view => {
      host.changed()
      let { doc } = view.state
      let near = nearIn(view.state)
      return {
        update: view => {
          if (view.state.doc === doc && nearIn(view.state) === near) return
          doc = view.state.doc
          near = nearIn(view.state)
          host.changed()
        },
      }
    },
  })

interface Spelled {
  set: DecorationSet
  near: ReadonlySet<string> | null
  /// The place of the caret behind an unknown word that is not underlined for its sake.
  withheld: number | null
}

const spellingKey = new PluginKey<Spelled>("spelling")

/// Draws the unknown words anew, as when more is known.
export const redrawSpelling = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(spellingKey, true).setMeta("addToHistory", false))

/// Opens what can be done about the unknown word at the caret, if it stands in or beside one.
export const openWordAtCaret = (host: SpellingHost): Command => (state, _dispatch, view) => {
  const word = wordAt(state, host, state.selection.head)
  if (!word || !view) return false
  host.open(word, view)
  return true
}

/// The first unknown word that begins at a place or behind it.
export const nextWord = (state: EditorState, host: SpellingHost, place: number): FoundWord | null => {
  const words: FoundWord[] = []
  state.doc.forEach((block, position) => {
    if (words.length === 0 && position + block.nodeSize > place) words.push(...placed(block, position, host).filter(({ from }) => from >= place))
  })
  return words[0] ?? null
}

/// Selects an unknown word and opens what can be done about it.
export const goToWord = (host: SpellingHost, word: FoundWord): Command => (state, dispatch, view) => {
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, word.from, word.to)).scrollIntoView())
  if (view) host.open(word, view)
  return true
}

/// Goes to the next unknown word behind the caret, and behind the last one to the first.
export const goToNextWord = (host: SpellingHost): Command => (state, dispatch, view) => {
  const next = nextWord(state, host, state.selection.to) ?? nextWord(state, host, 0)
  return next !== null && goToWord(host, next)(state, dispatch, view)
}

const wordAt = (state: EditorState, host: SpellingHost, position: number): FoundWord | null => {
  const $position = state.doc.resolve(position)
  if ($position.depth === 0) return null
  return placed($position.node(1), $position.before(1), host).find(({ from, to }) => from <= position && position <= to) ?? null
}

const draw = (state: EditorState, host: SpellingHost): Spelled => {
  const near = nearIn(state)
  const { selection } = state
  const drawn: Decoration[] = []
  let withheld: number | null = null
  state.doc.forEach((block, position) => {
    if (near && !near.has(block.attrs.id as string)) return
    for (const { from, to } of placed(block, position, host)) {
      if (selection.empty && selection.head === to) withheld = to
      else drawn.push(Decoration.inline(from, to, { class: "unknown-word" }))
    }
  })
  return { set: DecorationSet.create(state.doc, drawn), near, withheld }
}

/// The unknown words of the block at a place.
const placed = (block: Node, position: number, host: SpellingHost): FoundWord[] => {
  const words = host.wordsOf(block)
  if (words.length === 0) return []
  const texts = runningTexts(block, position)
  return words.flatMap(({ number, offset, length, word, language }) => {
    const start = texts[number]?.start
    return start === undefined ? [] : [{ from: start + offset, to: start + offset + length, word, language }]
  })
}
