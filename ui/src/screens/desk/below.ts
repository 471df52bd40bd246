import { goToEnd } from "../../editor/commands"
import type { Desk } from "./desk.svelte"

/// What has a use of its own for a click.
const OWN = "button, a, input, textarea, select, summary, [contenteditable], [role=button], [role=separator]"

/// Whoever presses the mouse in the room under a text goes on at its end, as on any sheet of paper.
export function goBelow(desk: Desk, event: MouseEvent): void {
  if (event.button !== 0 || event.shiftKey || !(event.target instanceof Element) || event.target.closest(OWN)) return
  // The bars that scroll are no part of the text.
  let port = event.target.closest(".scroller")
  let box = port?.getBoundingClientRect()
  if (!port || !box || event.clientX >= box.left + port.clientWidth || event.clientY >= box.top + port.clientHeight) return
  let under = desk.columns.find(({ view }) => {
    let column = view?.dom.closest(".column")?.getBoundingClientRect()
    return view && column && event.clientX >= column.left && event.clientX < column.right && event.clientY >= view.dom.getBoundingClientRect().bottom
  })
  if (!under?.view?.editable) return
  event.preventDefault()
  under.view.focus()
  under.run(goToEnd(1, false))
}
