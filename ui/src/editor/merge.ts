import { Fragment, type Node } from "prosemirror-model"
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state"
import { longestRising } from "./rising"
import { schema } from "./schema"

/// Takes over what others changed, as one transaction that is no step of this desk's history. `theirs`
/// is the text as it is stored now; `stored` the ids that were stored when this desk last looked.
///
/// Blocks that were changed here (`isChangedHere`) stay as they are. Where a block differs only in a
/// stretch, only that stretch is replaced, so that the caret keeps its place. With `mayMove` the blocks
/// stand afterwards in their order; without it, this desk has an order of its own, which stays.
export const takeOver = (
  state: EditorState,
  theirs: readonly Node[],
  stored: ReadonlySet<string>,
  isChangedHere: (id: string) => boolean,
  mayMove = false,
): Transaction | null => {
  const transaction = state.tr
  const theirIds = new Set(theirs.map(idOf))
  const places = placesOf(state.doc)
  const here = new Set(places.map(({ id }) => id))
  const theirsOf = new Map<string | null, Node>()
  // What is new, by the block that is here already behind which it comes.
  const fresh = new Map<string | null, Node[]>()
  let behind: string | null = null
  for (const block of theirs) {
    const id = idOf(block)
    if (here.has(id)) {
      theirsOf.set(id, block)
      behind = id
    } else if (!stored.has(id)) {
      // What was stored was thrown away here, which is not saved yet.
      const added = fresh.get(behind)
      if (added) added.push(block)
      else fresh.set(behind, [block])
    }
  }
  // From the end, so that every place before it is still as it was.
  for (const { id, position, node } of places.toReversed()) {
    const added = id === null ? undefined : fresh.get(id)
    if (added) transaction.insert(position + node.nodeSize, added)
    const block = theirsOf.get(id)
    if (block && id !== null && !isChangedHere(id)) replaceDiffering(transaction, position, node, withSpaceOf(node, block))
  }
  transaction.insert(0, fresh.get(null) ?? [])
  // What others threw away goes, unless it was changed here. What they wrote is there by now, so that the
  // document is at no moment without a block.
  placesOf(transaction.doc).toReversed().forEach(({ id, position, node }) => {
    if (id === null || theirIds.has(id) || !stored.has(id) || isChangedHere(id)) return
    transaction.delete(position, position + node.nodeSize)
  })
  if (mayMove) reorder(transaction, theirs.map(idOf))
  return transaction.docChanged ? transaction.setMeta("addToHistory", false) : null
}

/// A block with the space at the end of the one whose place it takes: no file keeps that, but somebody is about to type
/// a word behind it.
const withSpaceOf = (old: Node, fresh: Node): Node => {
  const [space] = /\s*$/.exec(old.textContent) ?? [""]
  const ends = old.isTextblock && fresh.isTextblock && old.lastChild?.isText && fresh.lastChild?.isText
  // It keeps its own form, in which the word will be typed.
  return ends && space && fresh.textContent.trimEnd() === fresh.textContent ? fresh.copy(fresh.content.append(Fragment.from(schema.text(space, old.lastChild.marks)))) : fresh
}

/// Puts the blocks into this order by moving as few as may be. Blocks that it does not name stay behind
/// the block before them.
const reorder = (transaction: Transaction, order: readonly string[]): void => {
  const place = new Map(order.map((id, index) => [id, index]))
  const here = placesOf(transaction.doc).flatMap(({ id }) => (id !== null && place.has(id) ? [id] : []))
  const staying = new Set(longestRising(here, id => place.get(id) ?? 0))
  const present = new Set(here)
  let behind: string | null = null
  for (const id of order) {
    if (!present.has(id)) continue
    if (!staying.has(id)) moveBehind(transaction, id, behind)
    behind = id
  }
}

/// Moves a block behind another, or with null to the start, and the caret along if it stands in it.
const moveBehind = (transaction: Transaction, id: string, behind: string | null): void => {
  const from = placesOf(transaction.doc).find(place => place.id === id)
  if (!from) return
  const { anchor, head } = transaction.selection
  const inside = (position: number) => position > from.position && position < from.position + from.node.nodeSize
  transaction.delete(from.position, from.position + from.node.nodeSize)
  const before = behind === null ? undefined : placesOf(transaction.doc).find(place => place.id === behind)
  const to = before ? before.position + before.node.nodeSize : 0
  transaction.insert(to, from.node)
  if (!inside(anchor) || !inside(head)) return
  const shift = to - from.position
  transaction.setSelection(TextSelection.between(transaction.doc.resolve(anchor + shift), transaction.doc.resolve(head + shift)))
}

/// Puts a block in the place of the one with its id or, if that was thrown away, behind the last that is still there
/// of those that stood before it in `order`; of one that did not stand there nobody knows the place, and it comes last.
export const bringBackBlock = (state: EditorState, block: Node, order: readonly string[]): Transaction => {
  const places = placesOf(state.doc)
  const here = places.find(({ id }) => id === idOf(block))
  const transaction = state.tr
  if (here) {
    replaceDiffering(transaction, here.position, here.node, block)
    return transaction
  }
  const place = order.indexOf(idOf(block))
  const earlier = new Set(order.slice(0, place))
  const behind = place < 0 ? places.at(-1) : places.findLast(({ id }) => id !== null && earlier.has(id))
  return transaction.insert(behind ? behind.position + behind.node.nodeSize : 0, block)
}

/// Replaces a block by another with the same id, touching as little as may be. A whole document stands at -1, one before its
/// first place.
export const replaceDiffering = (transaction: Transaction, position: number, old: Node, fresh: Node): void => {
  if (old.eq(fresh)) return
  if (!old.sameMarkup(fresh)) {
    transaction.replaceWith(position, position + old.nodeSize, fresh)
    return
  }
  const start = old.content.findDiffStart(fresh.content)
  const end = old.content.findDiffEnd(fresh.content)
  if (start === null || !end) return
  // The two searches may overlap where a stretch repeats, as in "aa" against "aaa".
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  transaction.replace(position + 1 + start, position + 1 + end.a + overlap, fresh.slice(start, end.b + overlap))
}

const idOf = (node: Node): string => node.attrs.id as string

const placesOf = (doc: Node): { id: string | null, position: number, node: Node }[] => {
  const places: { id: string | null, position: number, node: Node }[] = []
  doc.forEach((node, position) => places.push({ id: node.attrs.id as string | null, position, node }))
  return places
}
