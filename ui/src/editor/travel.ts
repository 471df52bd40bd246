import { Selection, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { isFolded, topOf } from "./align/fold"
import { goToEnd } from "./commands"

/// Has a view take over a selection that the user has just made in the page, of which it is told a moment later.
/// A step before that would be taken at the former selection, or put it back in the midst of selecting.
export const readSelection = (view: EditorView): void => (view as unknown as { domObserver?: { flush(): void } }).domObserver?.flush()

/// Scrolls to the caret if it is not in view within `port`, the box that scrolls. `draw` is to draw what is
/// then in view and what stands beside the caret: a web view moves the caret over what is drawn.
export const showCaret = (view: EditorView, port: HTMLElement, draw: () => void): void => {
  // The last key may have led to the edge of what is drawn, and this one have come before the next frame.
  draw()
  const { top, bottom } = port.getBoundingClientRect()
  const caret = view.coordsAtPos(view.state.selection.head)
  if (caret.bottom > top && caret.top < bottom) return
  view.dispatch(view.state.tr.scrollIntoView())
  draw()
}

/// Lines that stay in view above and below a place that is shown, in pixels.
const MARGIN = 56

/// Scrolls until a place in the text stands within `port`, if it does not yet. Unlike a web view it does so in a
/// column without the focus too. `draw` is to draw what is then in view.
export const showPlace = (view: EditorView, port: HTMLElement, position: number, draw: () => void): void => {
  // Once the blocks around it are drawn in full, it stands where it stays.
  for (let round = 0; round < 3; round++) {
    const { top, bottom } = port.getBoundingClientRect()
    const place = placeOf(view, position)
    if (place.top >= top + MARGIN && place.bottom <= bottom - MARGIN) return
    port.scrollTop += place.top - top - port.clientHeight / 3
    draw()
  }
}

/// Where a place in the text stands in pixels of the window: where its block would stand, if that is not drawn.
const placeOf = (view: EditorView, position: number): { top: number, bottom: number } => {
  const $position = view.state.doc.resolve(position)
  const block = $position.depth > 0 ? view.nodeDOM($position.before(1)) : null
  if (!(block instanceof HTMLElement) || !isFolded(block)) return view.coordsAtPos(position)
  const top = topOf(block)
  return { top, bottom: top }
}

/// Scrolls sideways until an element stands within `port`, the box that scrolls, or begins at its left edge if it is
/// wider.
export const showAcross = (element: Element, port: Element): void => {
  const { left, right } = element.getBoundingClientRect()
  const start = port.getBoundingClientRect().left
  const hidden = Math.max(0, right - start - port.clientWidth)
  port.scrollLeft += Math.min(hidden, left - start)
}

/// Scrolls so that the middle of the caret's line stands at a height of `port`, told as a share of it from its top, as
/// far as there is text above it.
export const keepCaretAt = (view: EditorView, port: HTMLElement, share: number): void => {
  const { top } = port.getBoundingClientRect()
  const caret = view.coordsAtPos(view.state.selection.head)
  const shift = (caret.top + caret.bottom) / 2 - top - port.clientHeight * share
  if (Math.abs(shift) >= 1) port.scrollTop += shift
}

/// Turns a page down (`step` 1) or up (−1): scrolls by about the height of the view and takes the caret
/// along; `extend` selects up to there. Web views differ in whether they take it along.
export const turnPage = (view: EditorView, port: HTMLElement, step: 1 | -1, extend: boolean, draw: () => void): void => {
  showCaret(view, port, draw)
  const caret = view.coordsAtPos(view.state.selection.head)
  const before = port.scrollTop
  // Two lines stay in view, from which one reads on.
  port.scrollTop += step * (port.clientHeight - 2 * (caret.bottom - caret.top))
  draw()
  const there = view.posAtCoords({ left: caret.left, top: (caret.top + caret.bottom) / 2 })
  if (port.scrollTop === before || !there) {
    goToEnd(step, extend)(view.state, view.dispatch)
    return
  }
  const $there = view.state.doc.resolve(there.pos)
  const selection = extend ? TextSelection.between(view.state.selection.$anchor, $there, step) : Selection.near($there, step)
  view.dispatch(view.state.tr.setSelection(selection))
}
