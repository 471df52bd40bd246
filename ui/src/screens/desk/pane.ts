import { prefer, session } from "../../state/session.svelte"
import { attempt } from "../frame/words"
import type { Desk, PaneTab } from "./desk.svelte"

/// Shows a part of the pane, and the pane if it is put away.
export function showInPane(desk: Desk, tab: PaneTab): void {
  desk.tab = tab
  desk.isFocused = false
  if (session.preferences.pane === false) void attempt(() => prefer({ pane: true }))
}
