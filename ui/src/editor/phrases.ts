import type { Command, EditorState } from "prosemirror-state"
import { markAt, widened } from "./commands"
import { wordsBetween } from "./running"
import { schema } from "./schema"

const { language } = schema.marks

/// The language of the phrase at the selection; null if it is in that of the text.
export const phraseLanguageAt = (state: EditorState): string | null => (markAt(state, language)?.attrs.language as string | undefined) ?? null

/// Marks the selected words as being in a language, or with null in that of the text. Without a selection it does so to
/// the phrase at the caret, and where there is none to the word at it.
export const setPhraseLanguage = (tag: string | null): Command => (state, dispatch) => {
  const mark = tag === null ? null : language.create({ language: tag })
  const phrase = widened(state, markAt(state, language))
  const { from, to } = phrase.empty ? wordAround(state) : phrase
  if (from === to || !takesPhrases(state, from, to)) return false
  dispatch?.((mark ? state.tr.addMark(from, to, mark) : state.tr.removeMark(from, to, language)).scrollIntoView())
  return true
}

const wordAround = ({ selection: { $from } }: EditorState): { from: number, to: number } => {
  const text = $from.parent.inlineContent ? wordsBetween($from.parent, 0, $from.parent.content.size) : ""
  const { parentOffset, pos } = $from
  const before = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(text.slice(0, parentOffset))?.[0].length ?? 0
  const behind = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(parentOffset))?.[0].length ?? 0
  return { from: pos - before, to: pos + behind }
}

const takesPhrases = ({ doc }: EditorState, from: number, to: number): boolean => {
  let takes = false
  doc.nodesBetween(from, to, node => {
    takes ||= node.inlineContent && node.type.allowsMarkType(language)
    return !takes
  })
  return takes
}
