import { closeHistory } from "prosemirror-history"
import { InputRule } from "prosemirror-inputrules"
import type { Attrs, MarkType } from "prosemirror-model"
import { isHarmless, schema } from "./schema"

const { code, emphasis, link, strike, strong, subscript, superscript } = schema.marks

/// What turns into marked words as its last sign is typed, as Markdown writes it: `**strong**`, `*emphasis*`, also with
/// `_`, `~~struck~~`, `H~2~O`, `x^2^`, `` `code` `` and `[words](address)`. A sign behind a backslash stays a sign, and so does one within
/// a word where Markdown says so.
export const inlineRules = (): InputRule[] => [
  marking(/(?<![*\\])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, strong),
  marking(/(?<![_\\\p{L}\p{N}])__([^_\s](?:[^_]*[^_\s])?)__$/u, strong),
  marking(/(?<![*\\])\*([^*\s](?:[^*]*[^*\s])?)\*$/, emphasis),
  marking(/(?<![_\\\p{L}\p{N}])_([^_\s](?:[^_]*[^_\s])?)_$/u, emphasis),
  marking(/(?<![~\\])~~([^~\s](?:(?:[^~]|~(?!~))*[^~\s])?)~~$/, strike),
  // One word, so that a wave for “about” and a face of carets stay what they are; none in what is being struck out.
  marking(/(?<![~\\]|~~[^~]*)~([^~\s]*[\p{L}\p{N}][^~\s]*)~$/u, subscript),
  marking(/(?<![\^[\\])\^([^^\s]*[\p{L}\p{N}][^^\s]*)\^$/u, superscript),
  marking(/(?<![`\\])`([^`\s](?:[^`]*[^`\s])?)`$/, code),
  marking(/(?<![!\\])\[([^[\]]+)\]\(([^\s()]+)\)$/, link, ([, , address = ""]) => (isHarmless(address) ? { address } : null)),
]

/// Behind a backtick without a second one code is being written.
const isOdd = (backticks: number): boolean => backticks % 2 === 1

/// Marks the first group of what is typed and takes the signs around it away; it stays as typed if there are no
/// attributes for it.
const marking = (typed: RegExp, mark: MarkType, attrsOf: (match: RegExpMatchArray) => Attrs | null = () => ({})): InputRule =>
  new InputRule(typed, (state, match, start, end) => {
    const attrs = attrsOf(match)
    const words = match[1] ?? ""
    const from = start + match[0].indexOf(words)
    const to = from + words.length
    const { parent, parentOffset } = state.doc.resolve(start)
    if (!attrs || !parent.type.allowsMarkType(mark)) return null
    const before = parent.textBetween(0, parentOffset)
    if (state.doc.rangeHasMark(start, end, code) || (mark !== code && isOdd(before.split("`").length - 1))) return null
    const marked = state.tr.delete(to, end).delete(start, from).addMark(start, start + words.length, mark.create(attrs))
    // However fast the words were written, one undo leaves them.
    return closeHistory(marked.removeStoredMark(mark))
  })
