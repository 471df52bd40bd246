/// What is done with headings and the parts of the text under them.
import { goToBlock } from "../../editor/commands"
import { movePartAtCaret } from "../../editor/outline"
import { showPlace } from "../../editor/travel"
import type { Action } from "../../state/actions.svelte"
import { Failure } from "../../ipc/failure"
import { tellFailure } from "../../state/messages.svelte"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"

/// Moving the heading above the caret with all that is under it. The other column stays as it is: what translates the
/// part is moved there by the same keys, and then stands beside it again.
export function partActions(desk: () => Desk | null, enabled: () => boolean): Action[] {
  let move = (step: 1 | -1) => () => {
    let hand = document.activeElement
    // In a title, an endnote or a field these keys are those of the field.
    if (hand?.matches("textarea, input, .note-writer")) return
    // The native menu takes them from a heading of the outline too, to which they go on.
    let key = new KeyboardEvent("keydown", { key: step < 0 ? "ArrowUp" : "ArrowDown", altKey: true, bubbles: true, cancelable: true })
    if (hand?.matches("#desk-panel [role=treeitem]")) return void hand.dispatchEvent(key)
    if (!desk()?.run(movePartAtCaret(step))) tellFailure(new Failure(step > 0 ? "no_part_below" : "no_part_above", {}, "there is no heading to move to"))
  }
  return [
    { id: "desk-part-up", words: "outline-move-up", keys: ["Alt-ArrowUp"], menu: "edit", group: 3, enabled, run: move(-1) },
    { id: "desk-part-down", words: "outline-move-down", keys: ["Alt-ArrowDown"], menu: "edit", group: 3, enabled, run: move(1) },
  ]
}

/// Puts the caret into a block, and what is across level with it.
export function goToBlockOf(edition: OpenEdition, id: string): void {
  let port = edition.view?.dom.closest<HTMLElement>(".scroller")
  if (!edition.view || !port) return
  edition.view.focus()
  goToBlock(id)(edition.editor, edition.dispatch)
  showPlace(edition.view, port, edition.editor.selection.from, () => edition.host?.draw())
}
