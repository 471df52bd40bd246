import { tick } from "svelte"
import { Failure } from "../../ipc/failure"
import { tellFailure } from "../../state/messages.svelte"
import { prefer, session } from "../../state/session.svelte"
import { attempt } from "../frame/words"
import type { Desk, PaneTab } from "./desk.svelte"

/// Shows a part of the pane, and the pane if it is put away.
export async function showInPane(desk: Desk, tab: PaneTab): Promise<void> {
  desk.tab = tab
  desk.isFocused = false
  if (session.preferences.pane === false) await attempt(() => prefer({ pane: true }))
  await tick()
}

/// Shows a part of the pane and goes there, as one does who asks for it; Escape leads back to the text.
export async function goToPane(desk: Desk, tab: PaneTab): Promise<void> {
  await showInPane(desk, tab)
  let panel = document.getElementById("desk-panel")
  // In the outline one goes on from the heading under which one is in the text.
  let heading = tab === "outline" ? panel?.querySelector<HTMLElement>("[role=treeitem][tabindex='0']") : null
  ;(heading ?? panel)?.focus()
}

/// Goes to the sentences of the pair at the caret, once they are there.
export async function goToSentences(desk: Desk): Promise<void> {
  let { bead } = desk.pairs.here ?? {}
  if (!bead?.source.length || !bead.target.length) return tellFailure(new Failure("no_sentence_here", {}, "the caret stands in no pair of two sides"))
  await goToPane(desk, "pairs")
  desk.pairs.sentences.isAwaited = true
}
