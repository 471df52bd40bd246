import { DOMParser, DOMSerializer, Fragment, Slice, type Node, type ParseOptions } from "prosemirror-model"
import { closeHistory } from "prosemirror-history"
import { Plugin, PluginKey, type Transaction } from "prosemirror-state"
import { dropPoint } from "prosemirror-transform"
import type { EditorView } from "prosemirror-view"
import { setLink } from "./commands"
import { NotesAlong, numbered, textWithNotes, withoutKnownNotes, type TellCopied } from "./copiedNotes"
import { mayKeepId } from "./ids"
import { blocksOf, takeNotes, withMadeNotes, type PastedNote } from "./pastedNotes"
import { schema } from "./schema"

/// The notes of the article into which is pasted.
export interface NotesHost {
  /// Whether the article has this endnote; marks of others are not pasted.
  knowsNote(id: string): boolean
  /// Makes endnotes of these texts, all or none, and tells their ids in the same order; null if it could not, of
  /// which the user was told.
  makeNotes(texts: readonly (readonly Node[])[]): Promise<readonly string[] | null>
  /// The text was left before what was pasted could come in.
  cameLate(): void
  /// Tells an endnote of a text, to go out with what is copied from it.
  tellCopied: TellCopied
}

/// Whether a text is the address of a page and nothing else.
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)

/// Keeps the clipboard simple and safe: what comes in becomes blocks of our own schema without styles,
/// and nothing is fetched for it; what goes out says plainly what it is. Foot- and endnotes that come in become
/// the article's; where there is no `host`, they stay in the text.
export const clipboard = (host: NotesHost | null): Plugin<readonly Place[]> => {
  /// The notes of the page that is being read, until it is a slice.
  let read: readonly PastedNote[] = []
  const notesOf = new WeakMap<Slice, readonly PastedNote[]>()
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
      clipboardSerializer: host ? new NotesAlong(host.tellCopied) : DOMSerializer.fromSchema(schema),
      clipboardTextSerializer: slice => plainText(slice, host),
      transformPastedHTML(html, view) {
        const asLine = isInCell(view)
        const { page, notes } = withoutForeign(html, asLine ? null : host, asLine)
        read = notes
        return page.body.innerHTML
      },
      transformPasted(slice, view) {
        const notes = read
        read = []
        const knows = (id: string) => host?.knowsNote(id) || notes.some(({ name }) => name === id)
        const admitted = new Slice(admit(slice.content, view, knows, host !== null), slice.openStart, slice.openEnd)
        if (notes.length > 0) notesOf.set(admitted, notes)
        return admitted
      },
      handlePaste(view, _event, slice) {
        if (isInCell(view)) {
          const text = slice.content.textBetween(0, slice.content.size, " ", plainLeaf)
          view.dispatch(view.state.tr.insertText(text.replace(/\s+/g, " ")).scrollIntoView())
          return true
        }
        // An address that is pasted over words is where they lead; over another address it takes its place.
        const address = slice.content.textBetween(0, slice.content.size, "\n", plainLeaf).trim()
        const { from, to } = view.state.selection
        const words = view.state.doc.textBetween(from, to).trim()
        const isOverWords = isAddress(address) && words !== "" && !isAddress(words)
        if (isOverWords && view.state.selection.$from.sameParent(view.state.selection.$to) && setLink(address)(view.state, view.dispatch)) return true
        const notes = notesOf.get(slice)
        if (!host || !notes) return false
        void insertWithNotes(view, slice, notes, host, view.state.selection.from, view.state.selection.to)
        return true
      },
      handleDrop(view, event, slice) {
        const notes = notesOf.get(slice)
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (!host || !notes || !at) return false
        const place = dropPoint(view.state.doc, at.pos, slice) ?? at.pos
        void insertWithNotes(view, slice, notes, host, place, place)
        return true
      },
    },
  })
}

/// A stretch of the text in whose place something comes as soon as its notes are made.
interface Place {
  id: number
  from: number
  to: number
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

/// The deepest that lists and quotations come in. A text that is deeper cannot be saved.
const DEEPEST = 16

/// Takes out what is within too many others, and leaves its words where it was.
const flatten = (element: Element) => {
  const outer = "ul, ol, blockquote"
  let depth = 0
  for (let above = element.parentElement?.closest(outer); above && depth <= DEEPEST; above = above.parentElement?.closest(outer)) depth++
  if (depth < DEEPEST) return
  const parts = [...element.childNodes]
  element.replaceWith(...parts.flatMap(part => (part instanceof Element && part.localName === "li" ? [...part.childNodes] : [part])))
}

const isInCell = (view: EditorView): boolean => view.state.selection.$from.parent.type === schema.nodes.table_cell

/// Puts a slice in its place as soon as the article has its notes; if it cannot have them, nothing comes in.
const insertWithNotes = async (view: EditorView, slice: Slice, notes: readonly PastedNote[], host: NotesHost, from: number, to: number): Promise<void> => {
  const id = ++lastId
  view.dispatch(quietly(view.state.tr, { waits: { id, from, to } }))
  const ids = await host.makeNotes(notes.map(blocksOf))
  if (view.isDestroyed) {
    if (ids) host.cameLate()
    return
  }
  const place = clipboardKey.getState(view.state)?.find(place => place.id === id)
  if (!ids || !place) return view.dispatch(quietly(view.state.tr, { settled: id }))
  const made = withMadeNotes(slice, new Map(notes.map(({ name }, at) => [name, ids[at] as string])))
  const { selection } = view.state
  const transaction = view.state.tr.setMeta(clipboardKey, { settled: id } satisfies Change).setMeta("paste", true).setMeta("uiEvent", "paste")
  // Whoever has gone on writing elsewhere stays there.
  if (selection.from === place.from && selection.to === place.to) transaction.replaceSelection(made).scrollIntoView()
  else transaction.replaceRange(place.from, place.to, made)
  view.dispatch(closeHistory(transaction))
}

/// Tells of a place, which is no step of the history.
const quietly = (transaction: Transaction, change: Change): Transaction => transaction.setMeta(clipboardKey, change).setMeta("addToHistory", false)

/// Keeps the spaces at the ends of words that were cut out of a line. Browsers write such a cut themselves
/// when they know of a selection before the editor does.
class SpaceKeepingParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options: ParseOptions = {}): Slice {
    return super.parseSlice(dom, isInline(dom) ? { ...options, preserveWhitespace: true } : options)
  }
}

const isInline = (dom: globalThis.Node): boolean =>
  dom instanceof Element && !dom.querySelector(BLOCKS)

/// Writes the white space of a fragment without blocks as it is shown: runs of it as one space.
const settleSpaces = (body: HTMLElement) => {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) text.nodeValue = (text.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " ")
}

const plainText = ({ content }: Slice, host: NotesHost | null): string => {
  const ids: string[] = []
  const text = content.textBetween(0, content.size, "\n\n", leaf => {
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

/// Drops what a page or Word puts beside the text, writes Word's list paragraphs as they look, and takes its notes
/// out if there is a `host` for them. `asLine` says that only the words will come in.
const withoutForeign = (html: string, host: NotesHost | null, asLine: boolean): { page: Document, notes: readonly PastedNote[] } => {
  const page = new window.DOMParser().parseFromString(withStylesPutBy(html), "text/html")
  page.querySelectorAll("style, script, meta, link, title, xml, o\\:p, img, picture, svg, video, audio, iframe, object, form")
    .forEach(element => {
      if (element.localName !== "o:p") element.remove()
      else element.replaceWith(...element.childNodes)
    })
  // WebKit makes spaces firm that would be lost in a page of its own.
  page.querySelectorAll(".Apple-converted-space").forEach(space => space.replaceWith((space.textContent ?? "").replaceAll("\u00a0", " ")))
  // What Word's reviewers said is no part of the text.
  page.querySelectorAll(`.MsoCommentReference, a[href^="#_msocom"], .msocomtxt, .msocomoff, [${STYLE}*="mso-element:comment"]`).forEach(element => element.remove())
  if (!page.querySelector("[data-pm-slice]") && isInline(page.body)) {
    // The line ends that stand around a fragment are not of its words.
    for (const end of [page.body.firstChild, page.body.lastChild]) if (end?.nodeType === 3 && /^\s*\n\s*$/.test(end.nodeValue ?? "")) end.remove()
    settleSpaces(page.body)
  }
  page.querySelectorAll("table").forEach(plainTable)
  if (asLine) page.querySelectorAll("sup, sub").forEach(keepRaised)
  page.querySelectorAll("br").forEach(breakBetweenBlocks)
  page.querySelectorAll("ul, ol, blockquote").forEach(flatten)
  listWordParagraphs(page)
  page.querySelectorAll(`[${STYLE}]`).forEach(keepMeaning)
  withoutKnownNotes(page, host?.knowsNote ?? (() => true))
  const notes = host ? takeNotes(page) : []
  if (page.querySelector("[data-pm-slice]")) return { page, notes }
  for (const part of [page, ...notes.map(({ words }) => words)]) unlinkNowhere(part)
  return { page, notes }
}

/// Places within a page that is not this one, and addresses that were made ours by being brought here, lead nowhere.
const unlinkNowhere = (part: ParentNode) =>
  part.querySelectorAll("a[href]").forEach(link => {
    if (!leadsElsewhere(link.getAttribute("href") ?? "")) link.replaceWith(...link.childNodes)
  })

const leadsElsewhere = (address: string): boolean => {
  try {
    const { origin } = new URL(address)
    return origin !== window.location.origin || origin === "null"
  } catch {
    return false
  }
}

/// Where a style stands while it is read for its meaning: the page's policy reports any that is called one.
const STYLE = "data-style"

/// Puts by, while the page is still a text, what would be reported as soon as it is read, though nothing of it would be done.
const withStylesPutBy = (html: string): string =>
  html.replace(TAGS, tag => {
    if (tag.startsWith("<!")) return tag
    if (/^<(?:base|link|meta|script|style)\b/i.test(tag)) return ""
    return tag.replace(/"[^"]*"|'[^']*'|(?<=[\s"'/])(?:style|on[a-z]+)(?=\s*=)/gi, part => (/^["']/.test(part) ? part : `data-${part}`))
  })

/// Comments, scripts and styles as a whole, and opening tags. One without an end goes to the end of the page, as it does
/// for a browser; were it none, every tag within it would be tried to the end of the page again.
const TAGS = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<[a-z](?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^'">]+)*>?/gi

const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, table, thead, tbody, tfoot, tr, td, th, hr, section, article"

/// Word processors write paragraphs into cells, and cells over several places; here a cell is one line of words.
const plainTable = (table: Element) => {
  if (!table.isConnected) return
  const caption = table.querySelector(":scope > caption")
  if (caption) {
    const words = table.ownerDocument.createElement("p")
    words.append(...caption.childNodes)
    caption.remove()
    table.before(words)
  }
  const rows = [...table.querySelectorAll("tr")].filter(row => row.closest("table") === table)
  const cells = rows.map(row => [...row.children])
  cells.forEach((row, number) => row.forEach(cell => {
    const span = (name: string) => Math.min(Number(cell.getAttribute(name) ?? 1) || 1, 100)
    const column = [...(rows[number]?.children ?? [])].indexOf(cell)
    const empty = () => table.ownerDocument.createElement("td")
    for (let more = 1; more < span("colspan"); more++) cell.after(empty())
    for (let below = 1; below < span("rowspan"); below++) {
      for (let more = 0; more < span("colspan"); more++) {
        const next = rows[number + below]
        next?.insertBefore(empty(), next.children[column] ?? null)
      }
    }
    const blocks = [...cell.querySelectorAll(`${BLOCKS}, br`)]
    if (blocks.length > MOST_IN_CELL) cell.textContent = wordsOf(cell)
    else for (const inner of blocks.toReversed()) inner.replaceWith(" ", ...inner.childNodes, " ")
  }))
}

/// The most blocks of which a cell is made a line with its links and its emphasis, as the work grows faster than they do.
const MOST_IN_CELL = 500

/// The words of an element, with a space where a block begins.
const wordsOf = (element: Element): string => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) words.push(node.matches(`${BLOCKS}, br`) ? " " : "")
    else words.push(node.nodeValue ?? "")
  }
  return words.join("")
}

const RAISED = new Map([..."0123456789+-=()n"].map((letter, place) => [letter, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][place] as string]))
const LOWERED = new Map([..."0123456789+-=()"].map((letter, place) => [letter, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][place] as string]))

/// In a line without any form raised and lowered digits stay so by letters of their own, or H₂O would become a number.
const keepRaised = (element: Element) => {
  const letters = element.localName === "sup" ? RAISED : LOWERED
  const written = [...(element.textContent ?? "").trim()]
  if (element.childElementCount === 0 && written.length > 0 && written.every(letter => letters.has(letter))) element.textContent = written.map(letter => letters.get(letter)).join("")
}

/// What only keeps blocks apart is no line of the text.
const breakBetweenBlocks = (line: Element) => {
  if ([...(line.parentElement?.children ?? [])].some(beside => beside.matches(BLOCKS))) line.remove()
}

/// Makes lists of Word's list paragraphs. Lists within lists become items of the one list.
const listWordParagraphs = (page: Document) => {
  let before: { list: Element, ordered: boolean } | null = null
  page.querySelectorAll("p[class*=MsoListParagraph]").forEach(paragraph => {
    const sign = takeSign(paragraph)
    if (sign === null) return
    const ordered = /^\(?[\p{L}\d]{1,4}[.)]/u.test(sign)
    let list = before?.ordered === ordered && paragraph.previousElementSibling === before.list ? before.list : null
    if (!list) {
      list = page.createElement(ordered ? "ol" : "ul")
      paragraph.before(list)
    }
    const item = page.createElement("li")
    item.append(paragraph)
    list.append(item)
    before = { list, ordered }
  })
}

/// Takes the bullet or number that Word writes before a list paragraph's words; null if there is none.
const takeSign = (paragraph: Element): string | null => {
  const written = [...paragraph.querySelectorAll(`[${STYLE}]`)].find(element => /mso-list:\s*ignore/i.test(element.getAttribute(STYLE) ?? ""))
  if (written) {
    const sign = written.textContent?.trim() ?? ""
    written.remove()
    return sign
  }
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const found = /^\s*([·•▪§o]|\d{1,3}[.)])(?=\s)\s*/.exec(text.nodeValue ?? "")
    if (found) text.nodeValue = (text.nodeValue ?? "").slice(found[0].length)
    if (found) return found[1] ?? ""
    if (text.nodeValue?.trim()) return null
  }
  return null
}

/// Of an element's style only that which means something stays: italics, weight, a line through, small
/// capitals, raised and lowered words. It is written as elements, because the page's policy lets no style of others be read.
const keepMeaning = (element: Element) => {
  const style = element.getAttribute(STYLE) ?? ""
  element.removeAttribute(STYLE)
  const said = (name: string, value: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*${value}`, "i").test(style)
  const wrap = (name: string, look = "") => {
    const inner = element.ownerDocument.createElement(name)
    if (look) inner.className = look
    inner.append(...element.childNodes)
    element.append(inner)
  }
  if (said("font-weight", "(?:bold|[6-9]\\d\\d)") && !element.matches("h1, h2, h3, h4, h5, h6")) wrap("strong")
  if (said("font-style", "(?:italic|oblique)")) wrap("em")
  if (said("text-decoration(?:-line)?", "[^;]*line-through")) wrap("s")
  if (said("font-variant(?:-caps)?", "[^;]*small-caps")) wrap("span", "smallcaps")
  if (said("vertical-align", "super") && !element.matches("sup")) wrap("sup")
  if (said("vertical-align", "sub\\b") && !element.matches("sub")) wrap("sub")
  // Google Docs wraps whole pastes in a <b> of normal weight.
  const plain = element.matches("b, strong") && said("font-weight", "(?:normal|[1-5]\\d\\d)") || element.matches("i, em") && said("font-style", "normal")
  if (plain) element.replaceWith(...element.childNodes)
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
