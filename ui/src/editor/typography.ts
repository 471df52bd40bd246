import { closeHistory } from "prosemirror-history"
import { Plugin, type EditorState, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { schema } from "./schema"

/// What takes the place of the last `replaces` units of the text, of which the last is what was typed.
export interface Replacement {
  replaces: number
  with: string
}

/// Says what to put in place of a character just typed behind `before`, the text of its paragraph.
export type AskTypography = (before: string, typed: string) => Promise<Replacement | null>

/// Sets what is typed as the language's printers would. The answer comes while one types on: a key never
/// waits for it. Every replacement is a step of the history by itself, so that one undo leaves what was typed.
export const typographyAsTyped = (ask: AskTypography): Plugin =>
  new Plugin({
    props: {
      handleTextInput(view, from, _to, typed) {
        if (view.composing || !isOneCharacter(typed)) return false
        const before = textBefore(view.state, from)
        if (before === null || isInsideWord(before, typed)) return false
        // The character comes into the text first, with all that belongs to typing.
        queueMicrotask(() => void set(view, before, typed, from + typed.length, ask))
        return false
      },
    },
  })

/// Asks, and makes the replacement if the paragraph up to `end` is still what it was asked about. If anything
/// before it was changed meanwhile, that was not typing, and what was typed stays.
const set = async (view: EditorView, before: string, typed: string, end: number, ask: AskTypography): Promise<void> => {
  const isThere = () => !view.isDestroyed && end <= view.state.doc.content.size && textBefore(view.state, end) === before + typed
  if (!isThere()) return
  const replacement = await ask(before, typed).catch(() => null)
  if (!replacement || !isThere()) return
  const old = (before + typed).slice(-replacement.replaces)
  view.dispatch(closeHistory(replaceDiffering(view.state.tr, end, old, replacement.with)))
  // What is typed next is a step of its own too.
  view.dispatch(closeHistory(view.state.tr))
}

/// Puts `fresh` in place of `old`, which ends at `end`, and leaves alone what both begin or end with.
const replaceDiffering = (transaction: Transaction, end: number, old: string, fresh: string): Transaction => {
  const { head, tail } = shared(old, fresh)
  return transaction.insertText(fresh.slice(head, fresh.length - tail), end - old.length + head, end - tail)
}

/// How much two texts have in common at their beginnings and, of the rest, at their ends.
export const shared = (one: string, other: string): { head: number, tail: number } => {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head++
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return { head, tail }
}

/// The text of the paragraph before a place as the rules read it: a line break is one, and for anything else
/// that is no running text stands U+FFFC. Null where the text is program text.
const textBefore = (state: EditorState, position: number): string | null => {
  const $position = state.doc.resolve(position)
  const { parent, parentOffset } = $position
  const { code } = schema.marks
  if (!parent.isTextblock || parent.type.spec.code) return null
  if (code.isInSet($position.marks())) return null
  let text = ""
  parent.forEach((node, start) => {
    if (start >= parentOffset) return
    let shown = "\ufffc".repeat(node.nodeSize)
    if (node.type === schema.nodes.hard_break) shown = "\n"
    else if (node.isText && !code.isInSet(node.marks)) shown = node.text ?? ""
    text += shown.slice(0, parentOffset - start)
  })
  return text
}

export const isOneCharacter = (typed: string): boolean => [...typed].length === 1

/// A letter behind a letter changes nothing in any language.
export const isInsideWord = (before: string, typed: string): boolean => /\p{L}$/u.test(before) && /^\p{L}$/u.test(typed)
