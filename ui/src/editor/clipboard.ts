import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from "prosemirror-model"
import { closeHistory } from "prosemirror-history"
import { Plugin, PluginKey, Selection, type Command } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { setLink } from "./commands"
import { forOthers, NotesAlong, numbered, textWithNotes, type TellCopied } from "./copiedNotes"
import type { TakePictures } from "./figures"
import { mayKeepId } from "./ids"
import type { NodeJson } from "./json"
import { withNotesMade, type MadeNote } from "./notesStep"
import { writtenPlain } from "./plain"
import { keepPlace, placeIn, settlePlace, type Stretch } from "./places"
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
  /// Whether a text is short enough to come in; if it is not, the user was told.
  fits(text: string): Promise<boolean>
  /// Something is pasted; gives back what is called once it has come in.
  begins(): () => void
  /// The text was left, or can no longer be written in, before what was pasted could come in. Its notes may be the article's
  /// already.
  cameLate(notesCame: boolean): void
  /// Nothing comes in, because there is nothing in it that a text takes, or these files and kinds are nothing for it.
  cameNothing(why: "empty" | "files" | "unknown" | "picture", names?: readonly string[]): void
  /// The clipboard itself, where an event tells too little of it; null where it tells all.
  system: SystemClipboard | null
}

/// What was copied, as the system's clipboard has it.
export type Copied =
  | { kind: "page", html: string, picture: boolean }
  | { kind: "text", text: string }
  | { kind: "addresses", list: string }
  | { kind: "picture" }
  | { kind: "files", paths: string[] }
  | { kind: "unknown", kinds: string[] }

/// Reads and writes the system's clipboard.
export interface SystemClipboard {
  /// What was copied, or `selected` last; of a page only the words if it is to be `plain`. Null if it could not be
  /// read, of which the user was told.
  read(asked: { plain: boolean, selected: boolean }): Promise<Copied | null>
  /// The picture that was copied; null if there is none, or it could not be read, of which the user was told.
  picture(): Promise<File | null>
  /// Writes what was copied just now, by an event: the HTML of this editor, that for others, and the words.
  write(copied: { own: string, html: string, text: string }): void
}

/// What comes in: a page that is to be cleaned, of which there may be taken the words alone, a text, or addresses.
type Coming = { html: string, plain: boolean } | { text: string } | { addresses: readonly string[] }

/// The notes of the article into which is pasted.
export interface NotesHost {
  /// Whether the article has this endnote; marks of others are not pasted.
  knowsNote(id: string): boolean
  /// Makes endnotes of these texts, all or none, and tells them in the same order; null if it could not, of
  /// which the user was told.
  makeNotes(texts: readonly (readonly NodeJson[])[]): Promise<readonly MadeNote[] | null>
  /// Tells an endnote of a text, to go out with what is copied from it.
  tellCopied: TellCopied
}

/// Whether a text is the address of a page and nothing else.
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)

/// What comes in of a list of addresses, as programs copy one: those of pages alone lead there.
const comingOf = (list: string): Coming => {
  const addresses = list.split(/[\r\n]+/).map(line => line.trim()).filter(line => line !== "" && !line.startsWith("#"))
  return addresses.every(isAddress) ? { addresses } : { text: list }
}

/// A paragraph for each address, which leads there.
const linked = (addresses: readonly string[]): Slice =>
  new Slice(Fragment.from(addresses.map(address => schema.node("paragraph", null, schema.text(address, [schema.marks.link.create({ address })])))), 1, 1)

/// Keeps the clipboard simple and safe: of HTML that comes in, that of our own editor too, the host makes what our schema
/// reads, and it stands where the caret stood as soon as that is there; what goes out says plainly what it is. Foot- and
/// endnotes that come in become the article's; where it takes none, they stay in the text.
export const clipboard = (host: PasteHost, notesHost: NotesHost | null, takePictures: TakePictures | null = null): Plugin => {
  /// The page that is being pasted, until it is a slice; the slice is empty and only stands for it.
  let pasted: string | null = null
  const pages = new WeakMap<Slice, string>()
  /// What was cleaned and is being read, and what was read of it.
  let reading: { notes: readonly CleanedNote[], slice: Slice } | null = null
  /// Whether the middle button has just been released, which pastes what was selected last.
  let isMiddle = false

  const read = (view: EditorView, come: { html: string } | Exclude<Coming, { html: string }>, notes: readonly CleanedNote[] = []): Slice => {
    if ("addresses" in come) return linked(come.addresses)
    reading = { notes, slice: Slice.empty }
    const event = new Event("paste") as ClipboardEvent
    if ("html" in come) view.pasteHTML(come.html, event)
    else view.pasteText(come.text, event)
    const { slice } = reading
    reading = null
    return slice
  }

  /// Puts what comes in the place of what stands there as soon as it is here, it is clean and the article has its notes;
  /// if it cannot have them nothing comes in.
  const bringIn = async (view: EditorView, coming: Coming | Promise<Coming | null>, stretch: Stretch): Promise<void> => {
    const came = host.begins()
    const { id, transaction } = keepPlace(view.state, stretch)
    view.dispatch(transaction)
    const come = coming instanceof Promise ? await coming : coming
    const isPlain = come !== null && "html" in come && come.plain
    const page = come && "html" in come ? await host.clean(come.html, !notesHost || isPlain) : null
    const knows = (note: CleanedNote) => note.own !== null && notesHost?.knowsNote(note.own) === true
    const notes = (page?.notes ?? []).filter(note => !knows(note))
    const made = page && notesHost && notes.length > 0 && !view.isDestroyed ? await notesHost.makeNotes(notes.map(({ blocks }) => blocks)) : []
    const clean = page ?? (come && !("html" in come) ? come : null)
    const place = view.isDestroyed ? undefined : placeIn(view.state, id)
    if (clean && made && !(place && view.editable)) host.cameLate(made.length > 0)
    if (view.isDestroyed) return
    if (!clean || !made || !place || !view.editable) return view.dispatch(settlePlace(view.state.tr, id))
    const names = new Map(page?.notes.map(note => [note.name, knows(note) ? note.own as string : made[notes.indexOf(note)]?.id ?? ""]))
    const whole = withMadeNotes(read(view, clean, page?.notes), names)
    const slice = isPlain ? read(view, { text: plainText(whole, null) }) : whole
    // The link over words is a step of its own, of which the place knows nothing.
    view.dispatch(settlePlace(view.state.tr, id))
    if (slice.content.size === 0) return host.cameNothing("empty")
    insert(view, slice, place, made)
    came()
  }

  /// Pastes what the system's clipboard has. A picture goes its own way, which has to know where the caret stands now.
  const pasteFrom = (system: SystemClipboard, view: EditorView, plain: boolean): void => {
    const { from, to } = view.state.selection
    const copied = system.read({ plain, selected: isMiddle }).then(copied => whatComes(copied, plain, system))
    takePictures?.(view, copied.then(({ pictures }) => pictures))
    void bringIn(view, copied.then(({ coming }) => coming), { from, to })
  }

  const ifItFits = (text: string): Promise<Coming | null> => host.fits(text).then(fits => (fits ? { text } : null))

  /// Brings in what was dropped, where it was. False if that is nowhere in the text.
  const bringDropped = (view: EditorView, event: DragEvent, coming: Coming | Promise<Coming | null>): boolean => {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
    if (!at) return false
    const place = Selection.near(view.state.doc.resolve(at.pos))
    view.dispatch(view.state.tr.setSelection(place))
    view.focus()
    void bringIn(view, coming, { from: place.from, to: place.from })
    return true
  }

  /// Pastes what an event tells of, where that is more than the view does with it. False if it is not.
  const pasteTold = (view: EditorView, data: DataTransfer): boolean => {
    const [html, text, list] = ["text/html", "text/plain", "text/uri-list"].map(kind => data.getData(kind)) as [string, string, string]
    const { from, to } = view.state.selection
    const plain = isPlain(view)
    if (html && !plain || data.files.length > 0) return false
    if (text.length > SURELY_FITS) void bringIn(view, ifItFits(text), { from, to })
    else if (!text && list && !plain) void bringIn(view, comingOf(list), { from, to })
    else return false
    return true
  }

  const whatComes = async (copied: Copied | null, plain: boolean, system: SystemClipboard): Promise<{ coming: Coming | null, pictures: readonly (File | string)[] }> => {
    const [coming, pictures] = await sorted(copied, plain, system)
    if (takePictures || pictures.length === 0) return { coming, pictures }
    host.cameNothing("picture")
    return { coming, pictures: [] }
  }

  const sorted = async (copied: Copied | null, plain: boolean, system: SystemClipboard): Promise<[Coming | null, readonly (File | string)[]]> => {
    if (copied?.kind === "text") return [copied, []]
    if (copied?.kind === "addresses") return [comingOf(copied.list), []]
    if (copied?.kind === "picture" || copied?.kind === "page" && copied.picture && isPictureAlone(copied.html)) {
      const picture = await system.picture()
      return [null, picture ? [picture] : []]
    }
    if (copied?.kind === "page") return [{ html: copied.html, plain }, []]
    if (copied?.kind === "files") {
      const isPicture = (path: string) => /\.(?:png|jpe?g|webp|gif|svg|tiff?|bmp|avif|heic)$/iu.test(path)
      const others = copied.paths.filter(path => !isPicture(path))
      if (others.length > 0) host.cameNothing("files", others)
      return [null, copied.paths.filter(isPicture)]
    }
    if (copied && copied.kinds.length > 0) host.cameNothing("unknown", copied.kinds)
    return [null, []]
  }

  return new Plugin({
    key: clipboardKey,
    pastePlain: (view: EditorView) => {
      if (host.system) pasteFrom(host.system, view, true)
      return host.system !== null
    },
    view({ dom }) {
      const { system } = host
      const write = ({ clipboardData: data }: ClipboardEvent) => {
        const own = data?.getData("text/html")
        if (own) system?.write({ own, html: forOthers(own), text: data?.getData("text/plain") ?? "" })
      }
      // The view has listened first, and has written by now what is copied.
      if (system) COPYING.forEach(kind => dom.addEventListener(kind, write))
      return { destroy: () => COPYING.forEach(kind => dom.removeEventListener(kind, write)) }
    },
    props: {
      handleDOMEvents: {
        mouseup(_view, { button }) {
          isMiddle = button === 1
          // The paste that comes of it is part of the same event.
          setTimeout(() => (isMiddle = false))
        },
        paste(view, event) {
          // What is being composed is the web view's own.
          if (!view.editable || view.composing) return false
          if (host.system) pasteFrom(host.system, view, isPlain(view))
          else if (!event.clipboardData || !pasteTold(view, event.clipboardData)) return false
          event.preventDefault()
          return true
        },
        // The view would make paragraphs of all lines before it asks whether they may come.
        drop(view, event) {
          const isOurs = ((view as { dragging?: unknown }).dragging ?? null) !== null
          const data = view.editable && !isOurs ? event.dataTransfer : null
          const text = data?.getData("text/plain") ?? ""
          if (!data || text.length <= SURELY_FITS || data.files.length > 0 || data.getData("text/html")) return false
          event.preventDefault()
          return bringDropped(view, event, ifItFits(text))
        },
      },
      clipboardParser: new SpaceKeepingParser(schema, DOMParser.fromSchema(schema).rules),
      clipboardSerializer: new NotesAlong(notesHost?.tellCopied ?? (() => null)),
      clipboardTextSerializer: slice => plainText(slice, notesHost),
      transformCopied: withoutBegun,
      transformPastedText: (text, _plain, view) => (isInCode(view) ? text : withoutLastEnd(text)),
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
        const notes = reading?.notes ?? []
        const knows = (id: string) => notesHost?.knowsNote(id) || notes.some(({ name }) => name === id)
        return new Slice(admit(slice.content, view, knows, notesHost !== null), slice.openStart, slice.openEnd)
      },
      handlePaste(view, _event, slice) {
        if (reading) {
          reading.slice = slice
          return true
        }
        const { $from, from, to } = view.state.selection
        const page = pages.get(slice)
        if (page === undefined) host.begins()()
        if (page !== undefined) void bringIn(view, { html: page, plain: false }, { from, to })
        else if (isCell($from.parent)) insert(view, slice, { from, to }, [])
        else return linksWords(view, slice)
        return true
      },
      handleDrop(view, event, slice) {
        const page = pages.get(slice)
        return page !== undefined && bringDropped(view, event, { html: page, plain: false })
      },
    },
  })
}

/// Pastes the words alone of what was copied. It refuses where the clipboard is known by an event alone.
export const pastePlain: Command = (state, _, view) => {
  const { pastePlain: paste } = (clipboardKey.get(state)?.spec ?? {}) as { pastePlain?: (view: EditorView) => boolean }
  return paste !== undefined && view?.editable === true && paste(view)
}

const COPYING = ["copy", "cut"] as const

/// The key whose paste with Shift is like any other.
const INSERT = 45

/// A text of fewer letters is never too long to come in.
const SURELY_FITS = 5_000

/// Whether the words alone are to come in, however they are set.
const isPlain = (view: EditorView): boolean => {
  // Which keys are held the view knows, but does not tell.
  const { shiftKey, lastKeyCode } = (view as unknown as { input: { shiftKey: boolean, lastKeyCode: number | null } }).input
  return shiftKey && lastKeyCode !== INSERT || isInCode(view)
}

const isInCode = ({ state }: EditorView): boolean => state.selection.$from.parent.type.spec.code === true

/// What is selected up to the start of a paragraph has nothing of that paragraph.
const withoutBegun = (slice: Slice): Slice => {
  const last = slice.content.lastChild
  const isBegun = slice.content.childCount > 1 && slice.openEnd === 1 && last?.isTextblock && last.content.size === 0
  return isBegun ? new Slice(slice.content.cut(0, slice.content.size - last.nodeSize), slice.openStart, 0) : slice
}

/// The end of the last line would begin a paragraph without words.
const withoutLastEnd = (text: string): string => {
  const words = text.trimEnd()
  return words !== "" && /[\r\n]/.test(text.slice(words.length)) ? words : text
}

/// Whether a page is a picture only, as browsers put one beside the picture that they copy.
const isPictureAlone = (html: string): boolean => /<img\b/i.test(html) && html.replace(/<[^>]*>/g, "").trim() === ""

const clipboardKey = new PluginKey("clipboard")

const isCell = (node: Node): boolean => node.type === schema.nodes.table_cell

/// Puts a slice in the place of a stretch: into a cell as one line, and an address over words as where they lead. An undo takes
/// the endnotes away that were `made` for it.
const insert = (view: EditorView, slice: Slice, { from, to }: Stretch, made: readonly MadeNote[]) => {
  const { selection, doc } = view.state
  // Whoever has gone on writing elsewhere stays there.
  const isHere = selection.from === from && selection.to === to
  if (isHere && linksWords(view, slice)) return
  const transaction = view.state.tr.setMeta("paste", true).setMeta("uiEvent", "paste")
  const node = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null
  if (isCell(doc.resolve(from).parent)) transaction.replaceWith(from, Math.min(to, doc.resolve(from).end()), lineOf(slice.content))
  else if (isHere && node) transaction.replaceSelectionWith(node, false)
  else if (isHere) transaction.replaceSelection(slice)
  else if (node) transaction.replaceRangeWith(from, to, node)
  else transaction.replaceRange(from, to, slice)
  view.dispatch(closeHistory(withNotesMade(isHere ? transaction.scrollIntoView() : transaction, made)))
}

/// An address that is pasted over words is where they lead; over another address it takes its place.
const linksWords = (view: EditorView, slice: Slice): boolean => {
  const address = slice.content.textBetween(0, slice.content.size, "\n", plainLeaf).trim()
  const { $from, $to, from, to } = view.state.selection
  const words = view.state.doc.textBetween(from, to).trim()
  return isAddress(address) && words !== "" && !isAddress(words) && $from.sameParent($to) && setLink(address)(view.state, view.dispatch)
}

/// What stands in blocks as one line, with its marks and endnotes.
const lineOf = (content: Fragment): Fragment => {
  const line: Node[] = []
  content.forEach(node => {
    if (node.isText) line.push(schema.text((node.text ?? "").replace(/\s*\n\s*/g, " "), node.marks))
    else if (node.isInline) line.push(node.type === schema.nodes.hard_break ? schema.text(" ") : node)
    else {
      const within = lineOf(node.content)
      if (within.size > 0 && line.length > 0) line.push(schema.text(" "))
      within.forEach(part => void line.push(part))
    }
  })
  return Fragment.fromArray(line)
}

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
