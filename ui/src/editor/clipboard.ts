import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from "prosemirror-model"
import { closeHistory } from "prosemirror-history"
import { Plugin, PluginKey, Selection, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { setLink } from "./commands"
import { NotesAlong, numbered, textWithNotes, type TellCopied } from "./copiedNotes"
import { mayKeepId } from "./ids"
import type { NodeJson } from "./json"
import { writtenPlain } from "./plain"
import { schema } from "./schema"

/// What comes in of a page that was pasted: HTML as the schema reads it, and the notes that were taken out of it.
export interface CleanedPage {
  html: string
  notes: readonly CleanedNote[]
}

/// A foot- or endnote of a page: what its marks call it, and the endnote that it is a copy of.
export interface CleanedNote {
  name: string
  own: string | null
  blocks: readonly NodeJson[]
}

/// Who reads what is pasted. The page itself never reads HTML of others.
export interface PasteHost {
  /// Cleans a page, of which the notes stay in the text if they are to be kept there; null if it could not, of which
  /// the user was told.
  clean(html: string, keepNotes: boolean): Promise<CleanedPage | null>
  /// The text was left before what was pasted could come in. Its notes may be the article's already.
  cameLate(notesCame: boolean): void
}

/// Whether a picture is taken in instead of the page that a paste tells of; null if there is nothing to ask.
export type PictureInstead = (view: EditorView, event: ClipboardEvent) => Promise<boolean> | null

/// The notes of the article into which is pasted.
export interface NotesHost {
  /// Whether the article has this endnote; marks of others are not pasted.
  knowsNote(id: string): boolean
  /// Makes endnotes of these texts, all or none, and tells their ids in the same order; null if it could not, of
  /// which the user was told.
  makeNotes(texts: readonly (readonly NodeJson[])[]): Promise<readonly string[] | null>
  /// Tells an endnote of a text, to go out with what is copied from it.
  tellCopied: TellCopied
}

/// Whether a text is the address of a page and nothing else.
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)

/// Keeps the clipboard simple and safe: of HTML that comes in, that of our own editor too, the host makes what our schema
/// reads, and it stands where the caret stood as soon as that is there; what goes out says plainly what it is. Foot- and
/// endnotes that come in become the article's; where it takes none, they stay in the text.
export const clipboard = (host: PasteHost, notesHost: NotesHost | null, pictureInstead: PictureInstead = () => null): Plugin<readonly Place[]> => {
  /// The page that is being pasted, until it is a slice; the slice is empty and only stands for it.
  let pasted: string | null = null
  const pages = new WeakMap<Slice, string>()
  /// The clean page that is being read, and what was read of it.
  let reading: { page: CleanedPage, slice: Slice } | null = null

  const read = (view: EditorView, page: CleanedPage): Slice => {
    reading = { page, slice: Slice.empty }
    view.pasteHTML(page.html, new Event("paste") as ClipboardEvent)
    const { slice } = reading
    reading = null
    return slice
  }

  /// Puts a page in the place of what stands there as soon as it is clean and the article has its notes; if it cannot
  /// have them, or a picture came `instead`, nothing comes in.
  const bringIn = async (view: EditorView, html: string, from: number, to: number, instead: Promise<boolean> | null = null): Promise<void> => {
    const id = ++lastId
    const isLine = isCell(view.state.doc.resolve(from).parent)
    view.dispatch(quietly(view.state.tr, { waits: { id, from, to } }))
    const page = instead && (await instead) ? null : await host.clean(html, !notesHost || isLine)
    const knows = (note: CleanedNote) => note.own !== null && notesHost?.knowsNote(note.own) === true
    const notes = (page?.notes ?? []).filter(note => !knows(note))
    const ids = page && notesHost && notes.length > 0 && !view.isDestroyed ? await notesHost.makeNotes(notes.map(({ blocks }) => blocks)) : []
    if (view.isDestroyed) {
      if (page && ids) host.cameLate(ids.length > 0)
      return
    }
    const place = clipboardKey.getState(view.state)?.find(place => place.id === id)
    if (!page || !ids || !place) return view.dispatch(quietly(view.state.tr, { settled: id }))
    const names = new Map(page.notes.map(note => [note.name, knows(note) ? note.own as string : ids[notes.indexOf(note)] ?? ""]))
    const slice = withMadeNotes(read(view, page), names)
    // The link over words is a step of its own, of which the place knows nothing.
    view.dispatch(quietly(view.state.tr, { settled: id }))
    insert(view, slice, place)
  }

  return new Plugin<readonly Place[]>({
    key: clipboardKey,
    state: {
      init: () => [],
      apply(transaction, places) {
        const change = transaction.getMeta(clipboardKey) as Change | undefined
        const moved = places.filter(({ id }) => id !== change?.settled).map(place => moveAlong(place, transaction))
        return change?.waits ? [...moved, change.waits] : moved
      },
    },
    props: {
      clipboardParser: new SpaceKeepingParser(schema, DOMParser.fromSchema(schema).rules),
      clipboardSerializer: new NotesAlong(notesHost?.tellCopied ?? (() => null)),
      clipboardTextSerializer: slice => plainText(slice, notesHost),
      transformPastedHTML(html) {
        if (reading) return html
        pasted = html
        return ""
      },
      transformPasted(slice, view) {
        if (pasted !== null) {
          const waiting = new Slice(Fragment.empty, 0, 0)
          pages.set(waiting, pasted)
          pasted = null
          return waiting
        }
        const notes = reading?.page.notes ?? []
        const knows = (id: string) => notesHost?.knowsNote(id) || notes.some(({ name }) => name === id)
        return new Slice(admit(slice.content, view, knows, notesHost !== null), slice.openStart, slice.openEnd)
      },
      handlePaste(view, event, slice) {
        if (reading) {
          reading.slice = slice
          return true
        }
        const { $from, from, to } = view.state.selection
        const page = pages.get(slice)
        if (page !== undefined) void bringIn(view, page, from, to, pictureInstead(view, event))
        else if (isCell($from.parent)) insert(view, slice, { from, to })
        else return linksWords(view, slice)
        return true
      },
      handleDrop(view, event, slice) {
        const page = pages.get(slice)
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (page === undefined || !at) return false
        const place = Selection.near(view.state.doc.resolve(at.pos))
        view.dispatch(view.state.tr.setSelection(place))
        view.focus()
        void bringIn(view, page, place.from, place.from)
        return true
      },
    },
  })
}

/// A stretch of the text in whose place something comes.
interface Stretch {
  from: number
  to: number
}
/// One in whose place something comes as soon as it is there.
interface Place extends Stretch {
  id: number
}
/// One place more, or one that is settled.
type Change = { waits?: Place, settled?: number }

const clipboardKey = new PluginKey<readonly Place[]>("clipboard")

let lastId = 0

/// What is typed at the place meanwhile stands behind what comes in.
const moveAlong = ({ id, from, to }: Place, { mapping }: Transaction): Place => {
  const start = mapping.map(from, -1)
  return { id, from: start, to: from === to ? start : Math.max(start, mapping.map(to, -1)) }
}

/// Tells of a place, which is no step of the history.
const quietly = (transaction: Transaction, change: Change): Transaction => transaction.setMeta(clipboardKey, change).setMeta("addToHistory", false)

const isCell = (node: Node): boolean => node.type === schema.nodes.table_cell

/// Puts a slice in the place of a stretch: into a cell its words alone, and an address over words as where they lead.
const insert = (view: EditorView, slice: Slice, { from, to }: Stretch) => {
  const { selection, doc } = view.state
  // Whoever has gone on writing elsewhere stays there.
  const isHere = selection.from === from && selection.to === to
  if (isHere && linksWords(view, slice)) return
  const transaction = view.state.tr.setMeta("paste", true).setMeta("uiEvent", "paste")
  const node = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null
  if (isCell(doc.resolve(from).parent)) transaction.insertText(lineOf(slice), from, Math.min(to, doc.resolve(from).end()))
  else if (isHere && node) transaction.replaceSelectionWith(node, false)
  else if (isHere) transaction.replaceSelection(slice)
  else if (node) transaction.replaceRangeWith(from, to, node)
  else transaction.replaceRange(from, to, slice)
  view.dispatch(closeHistory(isHere ? transaction.scrollIntoView() : transaction))
}

/// An address that is pasted over words is where they lead; over another address it takes its place.
const linksWords = (view: EditorView, slice: Slice): boolean => {
  const address = slice.content.textBetween(0, slice.content.size, "\n", plainLeaf).trim()
  const { $from, $to, from, to } = view.state.selection
  const words = view.state.doc.textBetween(from, to).trim()
  return isAddress(address) && words !== "" && !isAddress(words) && $from.sameParent($to) && setLink(address)(view.state, view.dispatch)
}

/// The words of a slice as one line.
const lineOf = ({ content }: Slice): string =>
  withoutForm(content).textBetween(0, content.size, " ", plainLeaf).replace(/\s+/g, " ")

/// A slice in which the marks of pasted notes are those of the notes that were made of them, by the pasted names.
const withMadeNotes = (slice: Slice, ids: ReadonlyMap<string, string>): Slice => {
  const made = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach(node => {
      const id = node.type === schema.nodes.note_mark ? ids.get(node.attrs.id as string) : undefined
      if (id !== undefined) nodes.push(schema.node("note_mark", { id }, undefined, node.marks))
      else nodes.push(node.isText ? node : node.copy(made(node.content)))
    })
    return Fragment.from(nodes)
  }
  return ids.size > 0 ? new Slice(made(slice.content), slice.openStart, slice.openEnd) : slice
}

/// Keeps the spaces at the ends of words that were cut out of a line. Browsers write such a cut themselves
/// when they know of a selection before the editor does.
class SpaceKeepingParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options: ParseOptions = {}): Slice {
    return super.parseSlice(dom, isInline(dom) ? { ...options, preserveWhitespace: true } : options)
  }
}

const isInline = (dom: globalThis.Node): boolean =>
  dom instanceof Element && !dom.querySelector("p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre, table, figure, hr, div, section")

const plainText = ({ content }: Slice, host: NotesHost | null): string => {
  const ids: string[] = []
  const text = writtenPlain(content, leaf => {
    if (leaf.type !== schema.nodes.note_mark) return plainLeaf(leaf)
    const id = leaf.attrs.id as string
    ids.push(id)
    const note = host?.tellCopied(id)
    return note ? numbered(note.number) : ""
  })
  return host ? textWithNotes(text, ids, host.tellCopied) : text
}

const plainLeaf = (leaf: Node): string => {
  if (leaf.type === schema.nodes.hard_break) return "\n"
  if (leaf.type === schema.nodes.image) return leaf.attrs.alternative as string
  if (leaf.type === schema.nodes.inline_source) return leaf.attrs.text as string
  return ""
}

const RAISED = new Map([..."0123456789+-=()n"].map((letter, place) => [letter, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][place] as string]))
const LOWERED = new Map([..."0123456789+-=()"].map((letter, place) => [letter, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][place] as string]))

/// In a line without any form raised and lowered digits stay so by letters of their own, or H₂O would become a number.
const withoutForm = (content: Fragment): Fragment => {
  const nodes: Node[] = []
  content.forEach(node => {
    if (!node.isText) return void nodes.push(node.copy(withoutForm(node.content)))
    const is = (mark: "superscript" | "subscript") => node.marks.some(({ type }) => type === schema.marks[mark])
    const letters = is("superscript") ? RAISED : is("subscript") ? LOWERED : null
    const written = [...(node.text ?? "").trim()]
    const isKept = letters && written.length > 0 && written.every(letter => letters.has(letter))
    nodes.push(isKept ? schema.text(written.map(letter => letters.get(letter)).join("")) : node)
  })
  return Fragment.from(nodes)
}

/// Ids stay only with blocks that were cut from this text, and marks only of notes that the article has. Where figures
/// have no place, as in endnotes, their captions stay.
const admit = (content: Fragment, view: EditorView, knowsNote: (id: string) => boolean, hasFigures: boolean): Fragment => {
  const moving = (view as { dragging?: { move?: boolean } | null }).dragging?.move === true
  const nodes: Node[] = []
  content.forEach(node => {
    if (node.type === schema.nodes.note_mark && !knowsNote(node.attrs.id as string)) return
    if (node.isText || node.isLeaf && node.isInline) {
      nodes.push(node)
      return
    }
    if (node.type === schema.nodes.figure && !hasFigures) {
      if (node.content.size > 0) nodes.push(schema.node("paragraph", null, admit(node.content, view, knowsNote, hasFigures)))
      return
    }
    const id = node.attrs.id as string | null | undefined
    const keeps = typeof id === "string" && (moving || mayKeepId(view.state, id))
    const attrs = id === undefined || keeps ? node.attrs : { ...node.attrs, id: null }
    nodes.push(node.type.create(attrs, admit(node.content, view, knowsNote, hasFigures), node.marks))
  })
  return Fragment.from(nodes)
}
