import type { EditorView } from "prosemirror-view"
import { topOf } from "./fold"
import { blocksAtEnds } from "./near"
import { elementOf, firstInView, keyOfElement } from "./place"

/// Keeps what the eye rests on in its place while heights above it change.
export interface Anchor {
  /// Remembers what the eye rests on: the caret's block, in the column that has the focus or to which it was
  /// just `led`, if it is in view; or else what stands at the top of the view. At the very start nothing is kept.
  hold(led?: number): void
  /// Whether what is remembered was looked for at the very place to which the view is scrolled now. A scroll made
  /// by `stay` is told a frame later, when heights may be changing again and nothing stands where it stood.
  isHeldHere(): boolean
  /// Says that heights are about to change.
  begin(): void
  /// Scrolls by as much as what is remembered has moved since heights began to change. What grew above the
  /// column, such as its title, is no reason to scroll as long as it is in view.
  stay(): void
}

/// From where a place is counted: from the top of its column, or of all that scrolls.
type Below = "column" | "port"

/// An anchor for the columns that scroll in `port`.
export const anchor = (port: HTMLElement, columns: readonly EditorView[]): Anchor => {
  /// How far the view was scrolled when heights began to change; it may be cut short when a text becomes lower.
  let scrolled = 0
  let held: { column: HTMLElement, key: string, below: Below, offset: number } | null = null
  /// How far the view was scrolled when what the eye rests on was last remembered or put back.
  let heldAt: number | null = null
  for (const view of columns) {
    // Where the web view does not know of anchors, ProseMirror makes up for changes of heights by itself. It
    // asks this property, and what is done here must not be done twice.
    view.dom.style.overflowAnchor = "none"
  }
  const offsetOf = (element: Element, column: HTMLElement, below: Below): number => {
    const top = topOf(element)
    return below === "column" ? top - column.getBoundingClientRect().top : top - port.getBoundingClientRect().top + port.scrollTop
  }

  const caretBlock = (view: EditorView, top: number, bottom: number): Element | null => {
    const element = elementOf(view.dom, blocksAtEnds(view.state.selection)[0] ?? "")
    const box = element?.getBoundingClientRect()
    return box && box.bottom > top && box.top < bottom ? element : null
  }

  return {
    hold(led) {
      const { top, bottom } = port.getBoundingClientRect()
      held = null
      heldAt = port.scrollTop
      const writing = led === undefined ? columns.find(view => view.hasFocus()) : columns[led]
      const [first] = columns
      const caret = writing ? caretBlock(writing, top, bottom) : null
      const column = caret ? writing?.dom : first?.dom
      const element = caret ?? (column && port.scrollTop > 0 ? firstInView(column, top, bottom) : null)
      const key = keyOfElement(element)
      if (!column || !element || key === null) return
      const below = column.getBoundingClientRect().top > top ? "column" : "port"
      held = { column, key, below, offset: offsetOf(element, column, below) }
    },
    isHeldHere: () => heldAt === port.scrollTop,
    begin() {
      if (held) scrolled = port.scrollTop
    },
    stay() {
      const element = held && elementOf(held.column, held.key)
      if (!held || !element) return
      const offset = offsetOf(element, held.column, held.below)
      const wanted = scrolled + offset - held.offset
      if (Math.abs(wanted - port.scrollTop) >= 0.5) port.scrollTop = wanted
      scrolled = wanted
      heldAt = port.scrollTop
      held = { ...held, offset }
    },
  }
}
