import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import type { Node } from "prosemirror-model"

/// A place in a column where others have blocks and this one has none.
export interface Gap {
  /// Of the blocks beside it; it names the gap as long as it lasts.
  key: string
  /// The block it stands before; null for the end of the text.
  before: string | null
  /// Whether it is far from the view, where it is only room; the screen draws it with the class `far`.
  far: boolean
}

/// Sets the room under blocks and the gaps between them. The margins are in CSS pixels beyond the usual
/// distance between blocks, by block id or gap key; what is not named keeps its own.
export interface Respacing {
  margins?: ReadonlyMap<string, number>
  /// Whether `margins` is all there is, rather than what changed.
  whole?: boolean
  gaps?: readonly Gap[]
}

/// Draws a gap; the element is kept while the gap's key lasts.
export type DrawGap = (gap: Gap) => HTMLElement

/// Keeps the room under blocks as decorations, so that it survives every redraw of ProseMirror. It is a
/// margin and not a padding so that rules and framed blocks keep their shape; blocks are laid out as
/// flow roots, so that no margin collapses into it.
export const spacing = (drawGap: DrawGap): Plugin<Spaced> =>
  new Plugin<Spaced>({
    key: spacingKey,
    state: {
      init: () => ({ margins: new Map(), gaps: [], set: DecorationSet.empty }),
      apply(transaction, before) {
        const wanted = transaction.getMeta(spacingKey) as Respacing | undefined
        if (!wanted && !transaction.docChanged) return before
        return respace(before, wanted, transaction, drawGap)
      },
    },
    props: { decorations: state => spacingKey.getState(state)?.set },
  })

interface Spaced {
  margins: ReadonlyMap<string, number>
  gaps: readonly Gap[]
  set: DecorationSet
}

const spacingKey = new PluginKey<Spaced>("spacing")

/// Has a transaction set spaces.
export const setSpaces = (transaction: Transaction, wanted: Respacing): Transaction => transaction.setMeta(spacingKey, wanted)

/// The extra room under a block or gap now, in CSS pixels.
export const roomUnder = (state: EditorState, key: string): number => spacingKey.getState(state)?.margins.get(key) ?? 0

/// The gaps of a column now.
export const gapsIn = (state: EditorState): readonly Gap[] => spacingKey.getState(state)?.gaps ?? []

/// The distance to the next block, with some pixels of room.
export const roomStyle = (room: number): string => `calc(var(--block-gap) + ${room}px)`

const respace = (before: Spaced, wanted: Respacing | undefined, transaction: Transaction, drawGap: DrawGap): Spaced => {
  const { doc } = transaction
  let margins = before.margins
  if (wanted?.margins) {
    margins = wanted.whole ? new Map(wanted.margins) : new Map([...before.margins, ...wanted.margins])
  }
  const gaps = wanted?.gaps ?? before.gaps
  const few = wanted?.margins && !wanted.whole && !wanted.gaps && wanted.margins.size <= 8
  const structural = transaction.docChanged && !sameBlocks(transaction.before, doc)
  if (structural || (wanted && !few)) return { margins, gaps, set: draw(doc, margins, gaps, drawGap) }

  let set = transaction.docChanged ? before.set.map(transaction.mapping, doc) : before.set
  // A step that replaced a block whole has taken its room along.
  if (set !== before.set && set.find().length !== before.set.find().length) set = draw(doc, margins, gaps, drawGap)
  if (wanted?.margins) {
    doc.forEach((block, position) => {
      const id = block.attrs.id as string | null
      if (id === null || !wanted.margins?.has(id)) return
      set = set.remove(set.find(position, position + block.nodeSize, spec => spec.block === id))
      const fresh = under(block, position, margins)
      if (fresh) set = set.add(doc, [fresh])
    })
  }
  return { margins, gaps, set }
}

const draw = (doc: Node, margins: ReadonlyMap<string, number>, gaps: readonly Gap[], drawGap: DrawGap): DecorationSet => {
  const found: Decoration[] = []
  const waiting = new Map<string | null, Gap[]>()
  for (const gap of gaps) waiting.set(gap.before, [...(waiting.get(gap.before) ?? []), gap])
  const place = (before: string | null, position: number) =>
    waiting.get(before)?.forEach((gap, index) => {
      const element = (view: EditorView) => {
        const drawn = drawGap(gap)
        drawn.dataset.gap = gap.key
        // One that is far has the whole height of its row, and no more room under it.
        drawn.style.marginBottom = roomStyle(gap.far ? 0 : roomUnder(view.state, gap.key))
        return drawn
      }
      found.push(Decoration.widget(position, element, {
        key: gap.far ? `far ${gap.key}` : gap.key,
        side: index - 1000,
        ignoreSelection: true,
        stopEvent: () => true,
      }))
    })
  doc.forEach((block, position) => {
    const id = block.attrs.id as string | null
    if (id !== null) place(id, position)
    const decoration = under(block, position, margins)
    if (decoration) found.push(decoration)
  })
  place(null, doc.content.size)
  return DecorationSet.create(doc, found)
}

const under = (block: Node, position: number, margins: ReadonlyMap<string, number>): Decoration | null => {
  const id = block.attrs.id as string | null
  const extra = id === null ? 0 : (margins.get(id) ?? 0)
  if (extra === 0) return null
  const style = `margin-bottom: ${roomStyle(extra)}`
  return Decoration.node(position, position + block.nodeSize, { style }, { block: id })
}

/// Whether both documents have the same blocks in the same order, whatever stands in them.
const sameBlocks = (before: Node, after: Node): boolean => {
  if (before.childCount !== after.childCount) return false
  for (let index = 0; index < after.childCount; index++) {
    const [old, now] = [before.child(index), after.child(index)]
    if (old !== now && (old.attrs.id !== now.attrs.id || old.type !== now.type)) return false
  }
  return true
}
