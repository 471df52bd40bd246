import { DOMParser, Fragment, Slice, type Node } from "prosemirror-model"
import { schema } from "./schema"

/// A foot- or endnote of pasted text; on its mark stands `name` until it is one of the article's.
export interface PastedNote {
  name: string
  words: Element
}

/// Takes the notes out of a pasted page and leaves a mark of ours in place of each of theirs.
///
/// Word, LibreOffice, Google Docs, Wikipedia and what Markdown becomes all write a note as two places that
/// lead to each other: a link in the text to the note, and a link in the note back to the text. So this is
/// what is looked for, and no program's own names.
export const takeNotes = (page: Document): PastedNote[] => {
  const places = placesOf(page)
  const found: (PastedNote & { note: Element })[] = []
  const marks: [Element, string][] = []
  for (const link of page.querySelectorAll('a[href*="#"]')) {
    const target = places.get(fragmentOf(link))
    if (!target || !isBefore(link, target)) continue
    const note = noteAround(target)
    // A list of contents and its headings may lead to each other too.
    if (note.matches(HEADINGS) || note.querySelector(HEADINGS)) continue
    const back = linksIn(note).filter(one => places.get(fragmentOf(one))?.contains(link) || isNameOf(link, fragmentOf(one)))
    if (back.length === 0 || note.contains(link)) continue
    let known = found.find(one => one.note === note)
    if (!known) {
      known = { name: `pasted ${found.length + 1}`, note, words: wordsOf(note, places) }
      found.push(known)
    }
    marks.push([link, known.name])
  }
  for (const [link, name] of marks) {
    const mark = page.createElement("sup")
    mark.dataset.note = name
    const raised = link.parentElement?.closest("sup")
    ;(raised && raised.textContent === link.textContent ? raised : link).replaceWith(mark)
  }
  for (const { note } of found) removeWithLine(note)
  return found.map(({ name, words }) => ({ name, words }))
}

const HEADINGS = "h1, h2, h3, h4, h5, h6"

/// A note's words as blocks; none if it has no word.
export const blocksOf = ({ words }: PastedNote): readonly Node[] => {
  const parsed = DOMParser.fromSchema(schema).parse(words)
  return parsed.textContent.trim() === "" ? [] : parsed.children
}

/// A slice with the marks of pasted notes led to the notes that were made of them; those without one are left out.
export const withMadeNotes = (slice: Slice, ids: ReadonlyMap<string, string>): Slice => {
  const led = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach(node => {
      if (node.type !== schema.nodes.note_mark) return void nodes.push(node.isText ? node : node.copy(led(node.content)))
      const name = node.attrs.id as string
      const id = isPasted(name) ? ids.get(name) : name
      if (id !== undefined) nodes.push(schema.node("note_mark", { id }, undefined, node.marks))
    })
    return Fragment.from(nodes)
  }
  return new Slice(led(slice.content), slice.openStart, slice.openEnd)
}

/// Whether a mark's name is that of a pasted note.
export const isPasted = (name: string): boolean => name.startsWith("pasted ")

/// The places of a page that links lead to, by name.
const placesOf = (page: Document): Map<string, Element> => {
  const places = new Map<string, Element>()
  for (const element of page.querySelectorAll("[id], a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) if (name && !places.has(name)) places.set(name, element)
  }
  return places
}

/// The name to which a link leads within a page, though programs put the page's own address before it.
const fragmentOf = (link: Element): string => {
  const address = link.getAttribute("href") ?? ""
  const name = address.slice(address.indexOf("#") + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const linksIn = (element: Element): Element[] => [...element.querySelectorAll('a[href*="#"]')]

const isNameOf = (link: Element, name: string): boolean => name !== "" && (link.id === name || link.getAttribute("name") === name)

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & window.Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/// The note of which a place is the beginning: the place itself if it holds words, or else what stands around it.
const noteAround = (place: Element): Element => {
  if (!place.matches("a, sup, span")) return place
  return place.closest("div[id]") ?? place.closest("li, p, div, dd, td") ?? place
}

/// A note's words without its number and the way back.
const wordsOf = (note: Element, places: ReadonlyMap<string, Element>): Element => {
  const copy = note.cloneNode(true) as Element
  for (const link of linksIn(copy)) {
    const target = places.get(fragmentOf(link))
    if (target && !note.contains(target)) link.remove()
  }
  copy.querySelectorAll("sup, .mw-cite-backlink").forEach(raised => {
    if (!/[\p{L}\p{N}]/u.test(raised.textContent ?? "")) raised.remove()
  })
  trimStart(copy)
  return copy
}

/// Takes away the space that stood between a note's number and its words.
const trimStart = (element: Element) => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    text.nodeValue = (text.nodeValue ?? "").trimStart()
    if (text.nodeValue !== "") return
  }
}

/// Removes a note, and with the last one of a list the list and the line above it.
const removeWithLine = (note: Element) => {
  let place = note
  while (place.parentElement && place.parentElement !== place.ownerDocument.body && place.parentElement.textContent?.trim() === place.textContent?.trim()) place = place.parentElement
  const before = place.previousElementSibling
  if (before?.localName === "hr") before.remove()
  place.remove()
}
