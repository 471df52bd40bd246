import { DOMSerializer, type Node } from "prosemirror-model"
import { schema } from "../../editor/schema"
import type { WordChange } from "../../ipc/types"

const serializer = DOMSerializer.fromSchema(schema)

/// Draws a block as it was, with what has changed since: removed words in `del`, added ones in `ins`. `runs`
/// has the changes of each running text. If the two are not built alike, as when a paragraph has become a list,
/// the whole old block stands before the whole new one.
export function drawCompared(then: Node, now: Node, runs: readonly WordChange[][]): DocumentFragment {
  let drawn = document.createDocumentFragment()
  let presents = textblocksOf(now)
  let alike = runs.length > 0 && runs.length === presents.length && runs.length === textblocksOf(then).length
  if (alike) drawn.append(drawBlock(then, presents.values(), runs.values()))
  else {
    drawn.append(wrapped("del", serializer.serializeNode(then)))
    drawn.append(wrapped("ins", serializer.serializeNode(now)))
  }
  return drawn
}

/// Whether only the form has changed: the same words are set otherwise.
export const hasTheSameWords = (runs: readonly WordChange[][]): boolean =>
  runs.length > 0 && runs.every(changes => changes.every(({ kind }) => kind === "same"))

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
    let source = kind === "added" ? now.content.cut(here, here + length) : then.content.cut(gone, gone + length)
    let words = serializer.serializeFragment(source)
    contentDOM.append(kind === "same" ? words : wrapped(kind === "added" ? "ins" : "del", words))
    if (kind !== "added") gone += length
    if (kind !== "removed") here += length
  }
  return dom
}

/// The element of a block, still empty, and where its content goes.
function shell(block: Node): { dom: globalThis.Node; contentDOM: HTMLElement } {
  let drawing = block.type.spec.toDOM?.(block)
  if (drawing === undefined) throw new Error(`a ${block.type.name} cannot be drawn`)
  let { dom, contentDOM } = DOMSerializer.renderSpec(document, drawing)
  return { dom, contentDOM: contentDOM ?? (dom as HTMLElement) }
}

function wrapped(tag: "del" | "ins", words: globalThis.Node): HTMLElement {
  let element = document.createElement(tag)
  element.append(words)
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
