import { DOMSerializer, Fragment, type Node } from "prosemirror-model"
import { schema } from "./schema"

/// An endnote as it goes out with a copied text: its number as printed, and its words.
export interface CopiedNote {
  number: string
  blocks: readonly Node[]
}

/// Tells an endnote of the text that is copied from; null if it knows none.
export type TellCopied = (id: string) => CopiedNote | null

/// Writes what is copied as HTML of which other programs make sense: a mark says its number and leads to its note,
/// which stands below the text and leads back. So a paste elsewhere in this program finds it too.
export class NotesAlong extends DOMSerializer {
  readonly #tell: TellCopied

  constructor(tell: TellCopied) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema)
    super(nodes, marks)
    this.#tell = tell
  }

  override serializeFragment(fragment: Fragment, options: { document?: Document } = {}, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const drawn = super.serializeFragment(fragment, options, target)
    // What stands within a node is written by the way; the notes belong below the whole.
    if (!target) {
      this.#append(drawn)
      leaveOutOwn(drawn)
      // By this the core knows what is our own, of which blocks keep their ids.
      drawn.firstElementChild?.setAttribute("data-hexapla", "")
    }
    return drawn
  }

  #append(drawn: HTMLElement | DocumentFragment) {
    const list = drawn.ownerDocument.createElement("section")
    list.setAttribute(LIST, "")
    const written = new Set<string>()
    for (const mark of drawn.querySelectorAll<HTMLElement>("sup[data-note]")) {
      const id = mark.dataset.note ?? ""
      const note = this.#tell(id)
      if (!note) continue
      // The way back leads to a note's first mark.
      mark.append(linkBetween(mark.ownerDocument, note.number, written.has(id) ? "" : `mark-${id}`, `note-${id}`))
      if (!written.has(id)) list.append(this.#note(mark.ownerDocument, id, note))
      written.add(id)
    }
    if (list.firstChild) drawn.append(list)
  }

  #note(page: Document, id: string, { number, blocks }: CopiedNote): HTMLElement {
    const written = page.createElement("div")
    written.setAttribute(NOTE, id)
    written.id = `note-${id}`
    written.append(super.serializeFragment(Fragment.from(blocks), { document: page }, page.createDocumentFragment()))
    const first = written.querySelector("p") ?? written
    first.prepend(linkBetween(page, number, "", `mark-${id}`), " ")
    return written
  }
}

/// The copied text with the numbers of its marks, and its notes below.
export const textWithNotes = (text: string, ids: readonly string[], tell: TellCopied): string => {
  const notes = [...new Set(ids)].flatMap(id => {
    const note = tell(id)
    return note ? [`${numbered(note.number)} ${note.blocks.map(block => block.textContent).join("\n")}`] : []
  })
  return [text, ...notes].join("\n\n")
}

/// A mark as plain text has it.
export const numbered = (number: string): string => `[${number}]`

/// Leaves out what says nothing to others and is not needed to paste it back, and says which cells are a table's head.
const leaveOutOwn = (drawn: HTMLElement | DocumentFragment): void => {
  for (const element of drawn.querySelectorAll("*")) {
    for (const name of ["style", "spellcheck"]) element.removeAttribute(name)
    if (element.getAttribute("data-tight") === "true") element.removeAttribute("data-tight")
    // The title that is drawn may be but the address.
    const title = element.getAttribute("data-title")
    if (title === "") element.removeAttribute("title")
    element.removeAttribute("data-title")
    if (/^(?:none ?)*$/.test(element.getAttribute("data-alignments") ?? "")) element.removeAttribute("data-alignments")
  }
  for (const cell of drawn.querySelectorAll("tr:first-child > td")) {
    const head = cell.ownerDocument.createElement("th")
    head.append(...cell.childNodes)
    cell.replaceWith(head)
  }
}

/// What was copied here as other programs are given it: without what only this one reads.
export const forOthers = (own: string): string => {
  const page = new DOMParser().parseFromString(own, "text/html")
  for (const element of page.body.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith("data-")) element.removeAttribute(name)
    }
  }
  return page.body.innerHTML
}

const LIST = "data-endnotes"
const NOTE = "data-endnote"

const linkBetween = (page: Document, number: string, id: string, to: string): HTMLAnchorElement => {
  const link = page.createElement("a")
  if (id) link.id = id
  link.setAttribute("href", `#${to}`)
  link.append(numbered(number))
  return link
}
