import { DOMSerializer, type Node } from "prosemirror-model"
import { schema } from "../../editor/schema"
import type { ComparedText, RevisionContent, WordChange } from "../../ipc/types"

const serializer = DOMSerializer.fromSchema(schema)

/// Draws a block as it was, with what has changed since: removed words in `del`, added ones in `ins`. `runs`
/// has the changes of each running text. If the two are not built alike, as when a paragraph has become a list,
/// or show other pictures, the whole old block stands before the whole new one; if they say the same, the old one alone.
export function drawCompared(then: Node, now: Node, runs: readonly WordChange[][]): DocumentFragment {
  let drawn = document.createDocumentFragment()
  let presents = textblocksOf(now)
  let pairs = runs.length > 0 && runs.length === presents.length && runs.length === textblocksOf(then).length
  let hasTheSamePictures = picturesOf(then) === picturesOf(now)
  if (pairs && hasTheSamePictures && (hasTheSameWords(runs) || formOf(then) === formOf(now))) drawn.append(drawBlock(then, presents.values(), runs.values()))
  else {
    drawn.append(wrapped("del", serializer.serializeNode(then)))
    drawn.append(wrapped("ins", serializer.serializeNode(now)))
  }
  return drawn
}

/// One of two texts that stand beside each other.
export type Side = "then" | "now"

/// Draws a block as it is in one of two texts, with what is in this one alone in `del` or `ins`.
export function drawSide(then: Node, now: Node, runs: readonly WordChange[][], side: Side): DocumentFragment {
  // The later text is drawn as if it were the earlier one, so that it has its own form throughout.
  let drawn = side === "then" ? drawCompared(then, now, runs) : drawCompared(now, then, runs.map(turned))
  for (let other of drawn.querySelectorAll("ins")) other.remove()
  if (side === "then") return drawn
  for (let own of drawn.querySelectorAll("del")) own.replaceWith(wrapped("ins", ...own.childNodes))
  return drawn
}

const TURNED: Record<string, string> = { removed: "added", added: "removed" }
const turned = (changes: readonly WordChange[]): WordChange[] => changes.map(({ kind, length }) => ({ kind: TURNED[kind] ?? kind, length }))

/// Whether only the form has changed: the same words are set otherwise.
export const hasTheSameWords = (runs: readonly WordChange[][]): boolean =>
  runs.length > 0 && runs.every(changes => changes.every(({ kind }) => kind === "same"))

/// Whether a block stands elsewhere than it did, in either of the two texts.
export const hasMoved = ({ blocks }: Pick<RevisionContent, "blocks">): boolean => blocks.some(({ moved, standing }) => moved || standing === "moved_here")

/// Whether anything is otherwise in one of the two texts than in the other.
export const differs = (content: Pick<RevisionContent, "title" | "key_points" | "blocks">): boolean =>
  hasMoved(content) ||
  content.blocks.some(({ standing }) => standing !== "same") ||
  [content.title, ...content.key_points].some(({ changes }) => changes.some(({ kind }) => kind !== "same"))

/// The words of a text without form, stretch by stretch: the same in both, removed, or added.
export function stretchesOf({ then, now, changes }: ComparedText): { kind: string; words: string }[] {
  let [gone, here] = [0, 0]
  return changes.map(({ kind, length }) => {
    let words = kind === "added" ? now.slice(here, here + length) : then.slice(gone, gone + length)
    if (kind !== "added") gone += length
    if (kind !== "removed") here += length
    return { kind, words }
  })
}

function drawBlock(then: Node, presents: Iterator<Node>, runs: Iterator<readonly WordChange[]>): globalThis.Node {
  if (!then.isTextblock && !then.isLeaf) {
    let { dom, contentDOM } = shell(then)
    then.forEach(child => void contentDOM.append(drawBlock(child, presents, runs)))
    return dom
  }
  if (then.isLeaf) return serializer.serializeNode(then)
  let { dom, contentDOM } = shell(then)
  let now: Node = presents.next().value ?? then
  let [gone, here] = [0, 0]
  for (let { kind, length } of (runs.next().value ?? []) as readonly WordChange[]) {
    if (kind === "same") contentDOM.append(...drawSame(then, gone, now, here, length))
    else contentDOM.append(kind === "added" ? wrapped("ins", drawInlines(now, here, here + length)) : wrapped("del", drawInlines(then, gone, gone + length)))
    if (kind !== "added") gone += length
    if (kind !== "removed") here += length
  }
  return dom
}

/// Draws what reads the same in both. A note's mark or an image is one letter to those who compare words, so that
/// another may have taken its place.
function drawSame(then: Node, gone: number, now: Node, here: number, length: number): globalThis.Node[] {
  let drawn: globalThis.Node[] = []
  let from = gone
  then.nodesBetween(gone, gone + length, (node, position) => {
    let other = node.isText ? null : now.nodeAt(here + position - gone)
    if (!other || node.hasMarkup(other.type, other.attrs, node.marks)) return
    drawn.push(drawInlines(then, from, position), wrapped("del", serializer.serializeNode(node)), wrapped("ins", serializer.serializeNode(other)))
    from = position + node.nodeSize
  })
  return [...drawn, drawInlines(then, from, gone + length)]
}

const drawInlines = (block: Node, from: number, to: number): globalThis.Node => serializer.serializeFragment(block.content.cut(from, to))

/// How a block is built, whatever its words. That a list has become loose or a column stands otherwise hides no
/// word, so that the words can still be compared.
function formOf(block: Node): string {
  let ordered = block.type === schema.nodes.list && block.attrs.start !== null
  let form = [block.type.name, block.attrs.level, ordered].join(" ")
  if (!block.isTextblock) block.forEach((child) => (form += `(${formOf(child)})`))
  return form
}

/// The pictures in a block, by their ids.
function picturesOf(block: Node): string {
  let found: string[] = []
  let look = ({ type, attrs }: Node) => void (type === schema.nodes.figure && found.push(attrs.asset as string))
  look(block)
  block.descendants(look)
  return found.join(" ")
}

/// The element of a block, still empty, and where its content goes.
function shell(block: Node): { dom: globalThis.Node; contentDOM: HTMLElement } {
  let drawing = block.type.spec.toDOM?.(block)
  if (drawing === undefined) throw new Error(`a ${block.type.name} cannot be drawn`)
  let { dom, contentDOM } = DOMSerializer.renderSpec(document, drawing)
  return { dom, contentDOM: contentDOM ?? (dom as HTMLElement) }
}

function wrapped(tag: "del" | "ins", ...words: globalThis.Node[]): HTMLElement {
  let element = document.createElement(tag)
  element.append(...words)
  return element
}

function textblocksOf(block: Node): Node[] {
  let found: Node[] = block.isTextblock ? [block] : []
  block.descendants(node => {
    if (node.isTextblock) found.push(node)
    return !node.isTextblock
  })
  return found
}
