import { languageName } from "../../lang"
import { commands } from "../../state/core"
import { tell, tellFailure } from "../../state/messages.svelte"
import { attempt } from "../frame/words"
import type { Desk } from "./desk.svelte"

/// Moves the focused edition to another state. What is approved is the text as it stands, so that it is
/// saved first.
export async function moveTo(desk: Desk, state: string): Promise<void> {
  let edition = desk.focused
  if (!edition) return
  await edition.flush()
  if (edition.trouble) return tellFailure(edition.trouble)
  // Its endnotes are part of it, as they stand here.
  let notes = desk.article.notes.flatMap(({ id, texts }) => texts.map(({ language, digest }) => ({ note: id, language, digest })))
  let moved = await attempt(() => commands.set_state({ edition: edition.id, state, revision: edition.revision, notes }))
  if (!moved) return
  edition.head = moved.head
  let lacks = moved.head.progress?.blocks.untranslated ?? 0
  // Who answers for a translation is to know what it lacks.
  if ((state === "approved" || state === "published") && lacks > 0) tell(`desk-lacks-${state}`, { count: lacks, language: languageName(moved.head.language) })
}
