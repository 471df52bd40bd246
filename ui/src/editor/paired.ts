import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, type EditorState, type Selection } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import { nearIn } from "./align/near"
import { runningTexts } from "./running"

/// How a block stands to what it translates, as it is marked in the margin: by a shape that has this name, and by
/// words.
export interface PairMark {
  shape: string
  words: string
}

/// A stretch of a block: in which of its running texts it lies, from 0, and from where to where in that one, in
/// places of the document.
export interface Stretch {
  number: number
  from: number
  to: number
}

/// A place in a block, counted in the same way.
export interface InBlock {
  block: Node
  number: number
  offset: number
}

/// What is known of how a text pairs with others, and who hears where one points in it.
export interface PairsHost {
  /// The mark of a block; null if there is nothing to say of it.
  markOf(block: Node): PairMark | null
  /// The sentences of a block that are to be looked at, for the source has changed.
  changedIn(block: Node): readonly Stretch[]
  /// The sentences of a block that are lit.
  litIn(block: Node): readonly Stretch[]
  /// The user asks about the mark of a block.
  open(block: Node): void
  /// One points at a place of the text, or no longer at any.
  pointed(place: InBlock | null): void
  /// The caret has come elsewhere, or the words around it are others.
  moved(selection: Selection): void
}

/// Marks in the margin how blocks stand to what they translate, underlines the sentences of which the source has
/// changed, and lights up those that translate each other. All of it is drawn in the blocks that are drawn.
export const paired = (host: PairsHost): Plugin<Paired> =>
  new Plugin<Paired>({
    key: pairedKey,
    state: {
      init: (_, state) => draw(state, host),
      apply(transaction, before, _old, state) {
        if (transaction.getMeta(pairedKey) || nearIn(state) !== before.near) return draw(state, host)
        return transaction.docChanged ? { ...before, set: before.set.map(transaction.mapping, transaction.doc) } : before
      },
    },
    props: {
      decorations: state => pairedKey.getState(state)?.set,
      handleDOMEvents: {
        mousedown(view, event) {
          const block = event.button === 0 && isInMargin(event) ? blockUnder(view, event) : null
          if (!block) return false
          event.preventDefault()
          host.open(block)
          return true
        },
        mousemove(view, event) {
          // What stands in the margin says its words to the mouse.
          const marked = isInMargin(event) ? markedUnder(event) : null
          const title = marked?.getAttribute("aria-description") ?? ""
          if (view.dom.title !== title) view.dom.title = title
          // While one selects, and beside the blocks, one points at no sentence.
          const isAtBlock = event.buttons === 0 && event.target instanceof Element && event.target.closest("[data-id]") !== null
          point(view, isAtBlock ? { left: event.clientX, top: event.clientY } : null, host)
          return false
        },
        mouseleave(view) {
          point(view, null, host)
          return false
        },
      },
    },
    view: view => {
      let { doc, selection } = view.state
      return {
        update: view => {
          if (view.state.doc === doc && view.state.selection.eq(selection)) return
          doc = view.state.doc
          selection = view.state.selection
          host.moved(selection)
        },
        destroy() {
          cancelAnimationFrame(pointing.get(view) ?? 0)
          host.pointed(null)
        },
      }
    },
  })

interface Paired {
  set: DecorationSet
  near: ReadonlySet<string> | null
}

const pairedKey = new PluginKey<Paired>("paired")

/// Draws all of it anew, as when more is known.
export const redrawPairs = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(pairedKey, true).setMeta("addToHistory", false))

/// Where the caret stands, counted within its block; null in front of a block or where a block is selected.
export const placeOfCaret = ({ $head }: Selection): InBlock | null => ($head.depth > 0 ? placeIn($head.node(1), $head.before(1), $head.pos) : null)

/// A place of the document counted within its block, which begins at `position`.
const placeIn = (block: Node, position: number, place: number): InBlock | null => {
  const texts = runningTexts(block, position)
  const number = texts.findIndex(({ node, start }) => place >= start && place <= start + node.content.size)
  const start = texts[number]?.start
  return start === undefined ? null : { block, number, offset: place - start }
}

/// The words of a stretch of a block.
export const wordsOf = (block: Node, { number, from, to }: Stretch): string => {
  const node = runningTexts(block, 0)[number]?.node
  return node ? node.textBetween(Math.min(from, node.content.size), Math.min(to, node.content.size), null, leaf => (leaf.type.name === "hard_break" ? " " : "")) : ""
}

const draw = (state: EditorState, host: PairsHost): Paired => {
  const near = nearIn(state)
  const drawn: Decoration[] = []
  state.doc.forEach((block, position) => {
    if (near && !near.has(block.attrs.id as string)) return
    const mark = host.markOf(block)
    if (mark) drawn.push(Decoration.node(position, position + block.nodeSize, { "data-pair": mark.shape, "aria-description": mark.words }))
    for (const { from, to } of placed(block, position, host.changedIn(block))) drawn.push(Decoration.inline(from, to, { class: "changed-sentence" }))
    for (const { from, to } of placed(block, position, host.litIn(block))) drawn.push(Decoration.inline(from, to, { class: "lit-sentence" }))
  })
  return { set: DecorationSet.create(state.doc, drawn), near }
}

/// Stretches of the block at a place, in places of the document.
const placed = (block: Node, position: number, stretches: readonly Stretch[]): { from: number, to: number }[] => {
  if (stretches.length === 0) return []
  const texts = runningTexts(block, position)
  return stretches.flatMap(({ number, from, to }) => {
    const text = texts[number]
    if (!text) return []
    const end = Math.min(to, text.node.content.size)
    return from < end ? [{ from: text.start + from, to: text.start + end }] : []
  })
}

/// How wide the margin is in which marks stand, in CSS pixels.
const MARGIN = 24

/// The marked block on whose line the mouse is, which begins beside it.
const markedUnder = ({ target }: MouseEvent): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>("[data-pair]") : null)

/// Whether the mouse is on what is drawn beside a block and not on the block itself.
const isInMargin = (event: MouseEvent): boolean => {
  const block = markedUnder(event)
  if (!block) return false
  const { left, right } = block.getBoundingClientRect()
  return (event.clientX < left && event.clientX >= left - MARGIN) || (event.clientX > right && event.clientX <= right + MARGIN)
}

const blockUnder = (view: EditorView, event: MouseEvent): Node | null => {
  const id = markedUnder(event)?.dataset.id
  return view.state.doc.children.find(({ attrs }) => attrs.id === id) ?? null
}

/// The frame in which it is looked where one points.
const pointing = new WeakMap<EditorView, number>()

/// Tells once a frame where one points.
const point = (view: EditorView, at: { left: number, top: number } | null, host: PairsHost): void => {
  cancelAnimationFrame(pointing.get(view) ?? 0)
  if (!at) return host.pointed(null)
  pointing.set(view, requestAnimationFrame(() => {
    const found = view.posAtCoords(at)
    const $place = found && found.pos <= view.state.doc.content.size ? view.state.doc.resolve(found.pos) : null
    host.pointed($place && $place.depth > 0 ? placeIn($place.node(1), $place.before(1), $place.pos) : null)
  }))
}
