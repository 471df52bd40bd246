import { DOMSerializer, type Node } from "prosemirror-model"
import { AllSelection, Plugin, PluginKey, type EditorState, type Selection, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView, type NodeView, type NodeViewConstructor } from "prosemirror-view"
import { differenceOf } from "../difference"
import { idsOf } from "../ids"
import { schema } from "../schema"
import { boxOf, succeed, type Box } from "./fold"

/// A text of no more blocks than this is drawn whole.
export const FEW = 60
/// Of a longer one these are drawn before it is known how many the view shows.
const FIRST = 16

/// Draws only the blocks that are near the view; all others are boxes without words, whose heights the
/// leveller sets. The document, its selection and its history are always whole: only the drawing is
/// not. So a text of 100,000 words opens and answers a key as quickly as a short one.
///
/// The blocks in which the selection begins and ends are always drawn, so that the caret always stands
/// in real text. What boxes leave out they say to screen readers as their names.
export const nearness = (): Plugin<Near> =>
  new Plugin<Near>({
    key: nearKey,
    state: {
      init(_, { doc, selection }) {
        const ids = idsOf(doc)
        const near = new Set([...(ids.length <= FEW ? ids : ids.slice(0, FIRST)), ...blocksAtEnds(selection)])
        return { ids: near, set: draw(doc, near) }
      },
      apply: (transaction, before, _old, { selection }) => follow(transaction, before, selection),
    },
    props: {
      decorations: state => nearKey.getState(state)?.set,
      nodeViews: Object.fromEntries(DRAWN_BY_NEARNESS.map(name => [name, blockView])),
    },
  })

interface Near {
  ids: ReadonlySet<string>
  set: DecorationSet
}

const nearKey = new PluginKey<Near>("near")

/// The blocks that are drawn now, by id; null in a state that draws everything.
export const nearIn = (state: EditorState): ReadonlySet<string> | null => nearKey.getState(state)?.ids ?? null

/// Has a transaction draw these blocks and no others but those of the selection.
export const drawNear = (transaction: Transaction, ids: ReadonlySet<string>): Transaction => transaction.setMeta(nearKey, ids)

/// The boxes of a view by the ids of their blocks.
export const boxesIn = (view: EditorView): ReadonlyMap<string, Box> => boxes.get(view) ?? new Map()

const boxes = new WeakMap<EditorView, Map<string, Box>>()

const follow = (transaction: Transaction, before: Near, selection: Selection): Near => {
  const wanted = transaction.getMeta(nearKey) as ReadonlySet<string> | undefined
  const { doc } = transaction
  const from = wanted ?? before.ids
  const more = [...comeIn(transaction), ...blocksAtEnds(selection)].filter(id => !from.has(id))
  if (!wanted && !transaction.docChanged && more.length === 0) return before
  const ids = more.length ? new Set([...from, ...more]) : from
  if (ids === before.ids) {
    const set = before.set.map(transaction.mapping, doc)
    // A step that replaced a block whole has taken its decoration along.
    if (set.find().length === before.set.find().length) return { ids, set }
  }
  return { ids, set: draw(doc, ids) }
}

/// The blocks that a transaction brought into being: they are drawn too, for that is where someone writes.
const comeIn = (transaction: Transaction): string[] => {
  if (!transaction.docChanged) return []
  const { ids, structural } = differenceOf(transaction.before, transaction.doc)
  if (!structural) return []
  const known = new Set(idsOf(transaction.before))
  const come = ids.filter(id => !known.has(id))
  // A whole text that was pasted or brought back is drawn where the caret is, and soon where the view is.
  return come.length <= FIRST ? come : []
}

const draw = (doc: Node, ids: ReadonlySet<string>): DecorationSet => {
  const found: Decoration[] = []
  doc.forEach((block, position) => {
    if (ids.has(block.attrs.id as string)) found.push(Decoration.node(position, position + block.nodeSize, {}, NEAR))
  })
  return DecorationSet.create(doc, found)
}

/// Marks a decoration as this plugin's.
const NEAR = { near: true }

/// The blocks in which a selection begins and ends, and `around` blocks before and after them. The selection
/// of everything has no end to be seen.
export const blocksAtEnds = (selection: Selection, around = 0): string[] => {
  if (selection instanceof AllSelection) return []
  const ids = new Set<string>()
  for (const place of [selection.$from, selection.$to]) {
    for (let index = place.index(0) - around; index <= place.index(0) + around; index++) {
      const id: unknown = place.node(0).maybeChild(index)?.attrs.id
      if (typeof id === "string") ids.add(id)
    }
  }
  return [...ids]
}

const DRAWN_BY_NEARNESS = ["paragraph", "heading", "quote", "list", "code_block", "table", "rule", "source"]

/// Draws a top-level block as its type says if it is near, and as a box if not. Blocks within others
/// have no id and are left to ProseMirror.
const blockView = ((node: Node, view: EditorView, _position, decorations: readonly Decoration[]): NodeView | undefined => {
  if (node.attrs.id === null) return undefined
  return isNear(decorations) ? wholeView(node) : boxView(node, view)
// ProseMirror draws a node itself if its view is undefined, which the type does not say.
}) as NodeViewConstructor

const isNear = (decorations: readonly Decoration[]): boolean => decorations.some(({ spec }) => (spec as { near?: boolean }).near)

const wholeView = (node: Node): NodeView => {
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM?.(node) ?? ["div", 0])
  return {
    dom,
    contentDOM: contentDOM ?? null,
    update: (next, decorations) => isNear(decorations) && next.sameMarkup(node),
  }
}

const boxView = (node: Node, view: EditorView): NodeView => {
  const id = node.attrs.id as string
  const dom = document.createElement("div")
  dom.className = "far"
  dom.dataset.id = id
  const isHeading = node.type === schema.nodes.heading
  dom.setAttribute("role", isHeading ? "heading" : "group")
  if (isHeading) dom.setAttribute("aria-level", String(node.attrs.level))
  const known = boxes.get(view) ?? new Map<string, Box>()
  boxes.set(view, known)
  dom.setAttribute("aria-label", node.textBetween(0, node.content.size, " ", leaf => (leaf.type === schema.nodes.hard_break ? " " : "")))
  const box = boxOf(dom, false)
  succeed(box, known.get(id))
  known.set(id, box)
  return {
    dom,
    contentDOM: null,
    update: (next, decorations) => next === node && !isNear(decorations),
    ignoreMutation: () => true,
    destroy() {
      if (known.get(id) === box) known.delete(id)
    },
  }
}
