import { closeHistory } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { schema } from "./schema"

/// What takes the place of the last `replaces` units of the text, of which the last is what was typed.
export interface Replacement {
  replaces: number
  with: string
}

/// Says what to put in place of a character just typed behind `before`, the text of its paragraph, or of the phrase
/// that it is typed in: `phrase` is the language of that one, if it is another than the text's.
export type AskTypography = (before: string, typed: string, phrase: string | null) => Promise<Replacement | null>

/// Sets what is typed as the language's printers would. The answers come while one types on, one after the
/// other: a key never waits for them. Every replacement is a step of the history by itself, so that one undo
/// leaves what was typed.
export const typographyAsTyped = (ask: AskTypography): Plugin<readonly Place[]> =>
  new Plugin<readonly Place[]>({
    key: typographyKey,
    state: {
      init: () => [],
      apply: (transaction, places) => {
        const change = transaction.getMeta(typographyKey) as Change | undefined
        const left = places.filter(({ id }) => id !== change?.settled)
        const moved = transaction.docChanged ? left.flatMap(place => moveAlong(place, transaction)) : left
        return change?.typed ? [...moved, ...change.typed] : moved
      },
    },
    props: { handleTextInput: markTyped },
    view: () => {
      let isBusy = false
      return {
        update: view => {
          if (isBusy || !typographyKey.getState(view.state)?.length) return
          isBusy = true
          void settleAll(view, ask).finally(() => (isBusy = false))
        },
      }
    },
  })

/// Tells of what is typed, in a view whose steps are taken by the state of another one, which sets it.
export const typedElsewhere = (): Plugin => new Plugin({ props: { handleTextInput: markTyped } })

const markTyped = (view: EditorView, from: number, _to: number, typed: string, insert: () => Transaction): boolean => {
  const before = textBefore(view.state, from)
  if (view.composing || before === null || typed.length > MOST_AT_ONCE) return false
  const places: Place[] = []
  let end = from
  for (const character of typed) {
    const known = before + typed.slice(0, end - from)
    end += character.length
    if (!isInsideWord(known, character)) places.push({ id: ++lastId, end })
  }
  if (places.length === 0) return false
  view.dispatch(insert().setMeta(typographyKey, { typed: places } satisfies Change))
  return true
}

/// What is typed faster than the view reads the page comes in as several characters at once. More than so many are no
/// typing.
const MOST_AT_ONCE = 16

/// The place behind a typed character that is not set yet.
interface Place {
  id: number
  end: number
}
/// Places that have come, or one that is settled.
type Change = { typed?: readonly Place[], settled?: number }

const typographyKey = new PluginKey<readonly Place[]>("typography")

let lastId = 0

const settleAll = async (view: EditorView, ask: AskTypography): Promise<void> => {
  for (;;) {
    const asked = typographyKey.getState(view.state)?.[0]
    if (!asked) return
    const text = textBefore(view.state, asked.end)
    const typed = [...(text ?? "")].at(-1)
    const { language, length } = phraseBefore(view.state, asked.end)
    // A phrase is a text by itself: what stands around it is written by other habits.
    const own = language === null ? text : text?.slice(-length)
    const replacement = own && typed ? await ask(own.slice(0, -typed.length), typed, language).catch(() => null) : null
    if (view.isDestroyed) return
    const place = typographyKey.getState(view.state)?.find(({ id }) => id === asked.id)
    // It was deleted while it was asked about.
    if (!place) continue
    const settled = view.state.tr.setMeta(typographyKey, { settled: asked.id } satisfies Change)
    // If anything before it was changed meanwhile, or nothing may be any more, what was typed stays as it is.
    if (!replacement || !text || !view.editable || textBefore(view.state, place.end) !== text) view.dispatch(settled.setMeta("addToHistory", false))
    else {
      view.dispatch(closeHistory(replaceDiffering(settled, place.end, text.slice(-replacement.replaces), replacement.with)))
      // What is typed next is a step of its own too.
      view.dispatch(closeHistory(view.state.tr))
    }
  }
}

/// A place behind a character moves with it, and goes with it.
const moveAlong = ({ id, end }: Place, transaction: Transaction): Place[] => {
  const { pos, deletedBefore } = transaction.mapping.mapResult(end, -1)
  return deletedBefore ? [] : [{ id, end: pos }]
}

/// Puts `fresh` in place of `old`, which ends at `end`, and leaves alone what both begin or end with.
export const replaceDiffering = (transaction: Transaction, end: number, old: string, fresh: string): Transaction => {
  const { head, tail } = shared(old, fresh)
  const [from, to] = [end - old.length + head, end - tail]
  const stored = transaction.storedMarks
  // Nothing that is no text can be written as one.
  const words = fresh.slice(head, fresh.length - tail).replaceAll("\ufffc", "")
  const marks = transaction.doc.resolve(from).marksAcross(transaction.doc.resolve(to)) ?? []
  // It has the form of what it replaces, and not that chosen for what comes next.
  if (words === "") transaction.delete(from, to)
  else transaction.replaceWith(from, to, schema.text(words, marks))
  return transaction.setStoredMarks(stored)
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
/// that is no running text stands U+FFFC. Null without a place, and where the text is program text.
const textBefore = (state: EditorState, position: number | undefined): string | null => {
  if (position === undefined) return null
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

/// The phrase to which the character before a place belongs: its language, null if it is that of the text, and how long
/// it is up to there.
const phraseBefore = (state: EditorState, position: number): { language: string | null, length: number } => {
  const $position = state.doc.resolve(position)
  const languageOf = (node: Node | null | undefined) => (node && (schema.marks.language.isInSet(node.marks)?.attrs.language as string | undefined)) ?? null
  const language = languageOf($position.nodeBefore)
  let start = $position.parentOffset
  for (let at = $position.index() - ($position.textOffset > 0 ? 0 : 1); at >= 0 && languageOf($position.parent.child(at)) === language; at--) {
    start = $position.posAtIndex(at) - $position.start()
  }
  return { language, length: $position.parentOffset - start }
}

/// Whether this is one character, however many units it has.
export const isOneCharacter = (typed: string): boolean => [...typed].length === 1

/// A letter behind a letter changes nothing in any language.
export const isInsideWord = (before: string, typed: string): boolean => /\p{L}$/u.test(before) && /^\p{L}$/u.test(typed)
