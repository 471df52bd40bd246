import { flushSync } from "svelte"
import type { EditorView } from "prosemirror-view"

/// Draws a change at once and gives the keys back to what had them, if it lost them when the page put its column
/// elsewhere: the next key may come before anything that one could wait for. `views` are those that are there then.
export function keepKeys(change: () => void, views: () => readonly (EditorView | null)[]): void {
  let writing = document.activeElement
  flushSync(change)
  if (!(writing instanceof HTMLElement) || !writing.isConnected || document.activeElement === writing) return
  let view = views().find((view) => view?.dom === writing)
  if (view) view.focus()
  else writing.focus({ preventScroll: true })
}
