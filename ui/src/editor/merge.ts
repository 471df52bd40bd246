import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"

/// Takes over what others changed, as one transaction that is no step of this desk's history. `theirs`
/// is the text as it is stored now; `stored` the ids that were stored when this desk last looked.
///
/// Blocks that were changed here (`isChangedHere`) stay as they are. Where a block differs only in a
/// stretch, only that stretch is replaced, so that the caret keeps its place.
export const takeOver = (
  state: EditorState,
  theirs: readonly Node[],
  stored: ReadonlySet<string>,
  isChangedHere: (id: string) => boolean,
): Transaction | null => {
  const transaction = state.tr
  const theirIds = new Set(theirs.map(idOf))
  // What others threw away goes, unless it was changed here.
  placesOf(state.doc).toReversed().forEach(({ id, position, node }) => {
    if (id === null || theirIds.has(id) || !stored.has(id) || isChangedHere(id)) return
    transaction.delete(position, position + node.nodeSize)
  })
  let behind: string | null = null
  for (const block of theirs) {
    const id = idOf(block)
    const here = placesOf(transaction.doc).find(place => place.id === id)
    if (here) {
      if (!isChangedHere(id)) replaceDiffering(transaction, here.position, here.node, block)
    } else if (!stored.has(id)) {
      const before = placesOf(transaction.doc).find(place => place.id === behind)
      transaction.insert(before ? before.position + before.node.nodeSize : 0, block)
    } else {
      // It was thrown away here and that is not saved yet.
      continue
    }
    behind = id
  }
  return transaction.docChanged ? transaction.setMeta("addToHistory", false) : null
}

/// Replaces a block by another with the same id, touching as little as may be.
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
