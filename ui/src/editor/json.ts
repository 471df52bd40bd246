import { Fragment, Mark, type Node } from "prosemirror-model"
import { Head } from "./headAttribute"
import { newBlockId } from "./ids"
import { schema } from "./schema"

/// A node as it crosses to the core. The names are those of the core's typed document; what stands
/// here is only its shape, so that the editor depends on nothing but ProseMirror.
export interface NodeJson {
  type: string
  attrs?: Record<string, unknown>
  content?: NodeJson[]
  marks?: MarkJson[]
  text?: string
}

export interface MarkJson {
  type: string
  attrs?: Record<string, unknown>
}

/// A top-level block with its id.
export interface BlockJson {
  id: string
  node: NodeJson
}

/// A document of these blocks under its head. A document is never quite empty: with no block it holds one empty
/// paragraph, so that there is a place to type.
export const documentFrom = ({ title, keyPoints }: { title: string, keyPoints: readonly string[] }, blocks: readonly BlockJson[]): Node =>
  schema.node("doc", { head: new Head(title, keyPoints) }, blocks.length ? blocks.map(block => blockFrom(block.id, block.node)) : [emptyParagraph(newBlockId())])

/// A paragraph to type in.
export const emptyParagraph = (id: string): Node => schema.node("paragraph", { id })

/// One top-level block with its id.
export const blockFrom = (id: string, json: NodeJson): Node => {
  const node = nodeFrom(json)
  return node.type.create({ ...node.attrs, id }, node.content)
}

/// A document of blocks that have no ids of their own, such as an endnote's words.
export const documentWithoutIds = (blocks: readonly NodeJson[]): Node =>
  schema.node("doc", null, blocks.length ? blocks.map(nodeFrom) : [schema.node("paragraph")])

/// Reads one node. An item or a quotation without blocks gets an empty paragraph to type in; a mark
/// that stands twice on the same words stands once.
const nodeFrom = (json: NodeJson): Node => {
  const marks = (json.marks ?? []).reduce((set, mark) => schema.mark(mark.type, mark.attrs).addToSet(set), Mark.none)
  if (json.type === "text") return schema.text(json.text ?? "", marks)
  const content = Fragment.from((json.content ?? []).map(nodeFrom))
  const type = schema.nodes[json.type === "code" ? "code_block" : json.type]
  if (!type) throw new RangeError(`There is no node of type ${json.type}.`)
  const filled = content.size === 0 && !type.isLeaf && !type.inlineContent ? type.createAndFill(json.attrs) : null
  return filled ?? type.create(json.attrs, content, marks)
}

/// A node as the core takes it, without ids. Paragraphs without a word inside items and quotations
/// are left out: Markdown has no way to write them.
export const jsonFrom = (node: Node): NodeJson => {
  if (node.isText) return { type: "text", text: node.text ?? "", marks: marksOf(node) }
  const json: NodeJson = { type: node.type === schema.nodes.code_block ? "code" : node.type.name }
  const attrs = attributesOf(node)
  if (attrs) json.attrs = attrs
  if (node.isInline) json.marks = marksOf(node)
  else if (!node.isLeaf) {
    json.content = []
    node.forEach(child => {
      if (!isBlank(child)) json.content?.push(jsonFrom(child))
    })
  }
  return json
}

/// Whether a block is a paragraph or heading without content: a place to type, not yet a part of the text.
export const isBlank = (node: Node): boolean =>
  (node.type === schema.nodes.paragraph || node.type === schema.nodes.heading) && node.content.size === 0

const marksOf = (node: Node): MarkJson[] =>
  node.marks.map(mark => (Object.keys(mark.attrs).length ? { type: mark.type.name, attrs: { ...mark.attrs } } : { type: mark.type.name }))

const attributesOf = (node: Node): Record<string, unknown> | null => {
  const attrs: Record<string, unknown> = { ...node.attrs }
  if (node.isBlock) delete attrs.id
  return Object.keys(attrs).length ? attrs : null
}
