import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { attempt } from "../frame/words"
import type { Desk } from "./desk.svelte"

/// Moves the focused edition to another state. What is approved is the text as it stands, so that it is
/// saved first.
export async function moveTo(desk: Desk, state: string): Promise<void> {
  let edition = desk.focused
  if (!edition) return
  await edition.flush()
  if (edition.trouble) return tellFailure(edition.trouble)
  let moved = await attempt(() => commands.set_state({ edition: edition.id, state, revision: edition.revision }))
  if (moved) edition.head = moved.head
}
