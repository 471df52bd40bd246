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
/// what is looked for, and no program's own names, but where the addresses are gone.
export const takeNotes = (page: Document): PastedNote[] => {
  const places = placesOf(page)
  giveAddressesBack(places)
  const led = linksIn(page).flatMap(link => {
    const target = places.get(fragmentOf(link))
    return target && isBefore(link, target) ? [{ link, target }] : []
  })
  const targets = new Set(led.map(({ target }) => target))
  const pairs = led.flatMap(({ link, target }) => {
    const note = noteAround(target, targets)
    // A list of contents and its headings may lead to each other too.
    if (note.contains(link) || note.matches(HEADINGS) || note.querySelector(HEADINGS)) return []
    const back = linksIn(note).map(fragmentOf).filter(name => isNameOf(link, name) || places.get(name)?.contains(link))
    return [{ link, note, back }]
  })
  // Of the marks of one note, not all may be led back to.
  const notes = new Set(pairs.filter(({ back }) => back.length > 0).map(({ note }) => note))
  const found = new Map([...notes].map((note, at) => [note, { name: `pasted ${at + 1}`, words: note.cloneNode(true) as Element }]))
  const marks: [Element, string][] = []
  for (const { link, note, back } of pairs) {
    const known = found.get(note)
    if (!known) continue
    withoutWayBack(known.words, new Set(back))
    marks.push([link, known.name])
  }
  for (const [link, name] of marks) {
    const mark = page.createElement("sup")
    mark.dataset.note = name
    const raised = link.parentElement?.closest("sup")
    ;(raised && raised.textContent === link.textContent ? raised : link).replaceWith(mark)
  }
  for (const note of notes) removeWithLine(note)
  for (const { words } of found.values()) trimStart(words)
  return [...found.values()]
}

const HEADINGS = "h1, h2, h3, h4, h5, h6"

/// A note's words as blocks; none if it has no word.
export const blocksOf = ({ words }: PastedNote): readonly Node[] => {
  const parsed = DOMParser.fromSchema(schema).parse(words)
  return parsed.textContent.trim() === "" ? [] : parsed.children
}

/// A slice in which the marks of pasted notes are those of the notes that were made of them, by the pasted names.
export const withMadeNotes = (slice: Slice, ids: ReadonlyMap<string, string>): Slice => {
  const made = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach(node => {
      const id = node.type === schema.nodes.note_mark ? ids.get(node.attrs.id as string) : undefined
      if (id !== undefined) nodes.push(schema.node("note_mark", { id }, undefined, node.marks))
      else nodes.push(node.isText ? node : node.copy(made(node.content)))
    })
    return Fragment.from(nodes)
  }
  return new Slice(made(slice.content), slice.openStart, slice.openEnd)
}

/// The places of a page that links lead to, by name.
const placesOf = (page: Document): Map<string, Element> => {
  const places = new Map<string, Element>()
  for (const element of page.querySelectorAll("[id], a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) if (name && !places.has(name)) places.set(name, element)
  }
  return places
}

/// What is in the name of a mark, and what the name of its note has instead: Word and what Markdown becomes write
/// `_ftnref1` and `_ftn1`, Google Docs `ftnt_ref1` and `ftnt1`, LibreOffice `sdendnote1anc` and `sdendnote1sym`.
const NAMES: readonly (readonly [RegExp, string])[] = [[/_?ref(?=\d+$)/, ""], [/anc$/, "sym"]]

/// WebKit takes addresses within a page from what is pasted, and leaves the names of its links. The links that by
/// their names are a mark and its note lead to each other again.
const giveAddressesBack = (places: ReadonlyMap<string, Element>) => {
  for (const [name, mark] of places) {
    if (!mark.matches("a:not([href])")) continue
    for (const [own, other] of NAMES) {
      const target = name.replace(own, other)
      const note = places.get(target)
      if (target === name || !note?.matches("a:not([href])")) continue
      mark.setAttribute("href", `#${target}`)
      note.setAttribute("href", `#${name}`)
    }
  }
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

const linksIn = (part: ParentNode): Element[] => [...part.querySelectorAll('a[href*="#"]')]

const isNameOf = (link: Element, name: string): boolean => name !== "" && (link.id === name || link.getAttribute("name") === name)

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & window.Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/// The note of which a place is the beginning: the place itself if it holds words, or else what stands around it,
/// but nothing in which another note begins.
const noteAround = (place: Element, targets: ReadonlySet<Element>): Element => {
  if (!place.matches("a, sup, span")) return place
  const wide = place.closest("div[id]")
  if (wide && [...targets].every(target => target === place || !wide.contains(target))) return wide
  return place.closest("li, p, div, dd, td") ?? place
}

/// Takes the links back to the text out of a note, with what held nothing else: its number, an arrow.
const withoutWayBack = (words: Element, names: ReadonlySet<string>) => {
  for (const link of linksIn(words)) {
    if (!names.has(fragmentOf(link))) continue
    let place = link
    while (place.parentElement && place.parentElement !== words && !/[\p{L}\p{N}]/u.test(textBeside(place))) place = place.parentElement
    place.remove()
  }
}

/// The words of an element's parent without its own.
const textBeside = (element: Element): string =>
  [...(element.parentElement?.childNodes ?? [])].map(node => (node === element ? "" : (node.textContent ?? ""))).join("")

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
