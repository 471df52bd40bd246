/// Replaces what was found in endnotes, and takes that back.
import { Failure, failureFrom } from "../../ipc/failure"
import type { FindQuery, WrittenEdition } from "../../ipc/types"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import type { OpenEdition } from "./edition.svelte"
import type { FinderHost } from "./finder.svelte"

/// What was replaced in endnotes: how many hits, and how to take all of it back. If one was written on since, all are
/// left alone, and that is said.
export type InNotes = { count: number; undo: () => Promise<void> }

/// Replaces hits in endnotes' words in an edition's language, as they are stored, in one go: of each the endnote, and
/// which of the hits in it. If they are not what is shown any more, nothing is replaced.
export async function replaceInNotes(edition: OpenEdition, query: FindQuery, replacement: string, wanted: readonly { note: string; at: number }[], host: FinderHost): Promise<InNotes> {
  let found = await commands.find({ query, with: replacement, edition: edition.id, only_notes: true, limit: MOST })
  let all = found.editions.flatMap(({ hits }) => hits)
  let isWanted = new Set(wanted.map(({ note, at }) => `${note} ${at}`))
  let passed = new Map<string | null, number>()
  let hits = all.filter(({ note }) => {
    let at = passed.get(note) ?? 0
    passed.set(note, at + 1)
    return isWanted.has(`${note} ${at}`)
  })
  if (hits.length !== wanted.length) throw new Failure("changed_elsewhere", {}, "the endnotes are others by now")
  let { written } = await host.withNotes(() => commands.replace({ query, with: replacement, editions: [{ edition: edition.id, hits }] }))
  edition.savedElsewhere()
  return { count: hits.length, undo: () => takeBack(edition, written, host) }
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
