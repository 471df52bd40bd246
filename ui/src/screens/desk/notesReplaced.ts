/// Replaces what was found in an endnote, and takes back what was replaced in endnotes.
import { Failure, failureFrom } from "../../ipc/failure"
import type { FindQuery, WrittenEdition } from "../../ipc/types"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import type { OpenEdition } from "./edition.svelte"
import type { FinderHost } from "./finder.svelte"

/// Takes back what was replaced in an endnote. If it was written on since, it is left alone, and that is said.
export type TakeBack = () => Promise<void>

/// Replaces a hit in an endnote's words in an edition's language, as they are stored: of the endnote the hit `at` this
/// number. If it is not what is shown any more, nothing is replaced.
export async function replaceInNote(edition: OpenEdition, query: FindQuery, replacement: string, { note, at }: { note: string; at: number }, host: FinderHost): Promise<TakeBack> {
  let found = await commands.find({ query, with: replacement, edition: edition.id, only_notes: true, limit: MOST })
  let hit = found.editions.flatMap(({ hits }) => hits).filter((hit) => hit.note === note)[at]
  if (!hit) throw new Failure("changed_elsewhere", {}, "the endnote is another by now")
  let { written } = await host.withNotes(() => commands.replace({ query, with: replacement, editions: [{ edition: edition.id, hits: [hit] }] }))
  edition.savedElsewhere()
  return () => takeBack(edition, written, host)
}

/// As many hits as the core tells at once.
const MOST = 20_000

/// Gives an edition and the endnotes beside it the words back that they had before they were `written`, all or none,
/// and tells the user if they were written on since.
export async function takeBack(edition: OpenEdition, written: WrittenEdition[], { openNote, withNotes }: Pick<FinderHost, "openNote" | "withNotes">): Promise<void> {
  try {
    await openNote()?.flush()
    await withNotes(() => commands.replace_undo({ written }))
    edition.savedElsewhere()
  } catch (thrown) {
    tellFailure(failureFrom(thrown))
  }
}
