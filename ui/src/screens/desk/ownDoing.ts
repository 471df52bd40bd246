/// What the core does for a desk at once, such as a replacement in all editions: it is a step of the history here, and one
/// undo takes it back, in the text and in the endnotes beside it.
import { backwards, type MadeNote, type NotesChange, type Rewritten } from "../../editor/notesStep"
import { Failure, failureFrom } from "../../ipc/failure"
import type { WrittenEdition } from "../../ipc/types"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"

/// Which editions were written, and the endnotes beside each.
export type Doing = { written: readonly WrittenEdition[] }

/// What a desk is to whatever does things to its endnotes.
export type NotesDesk = Pick<Desk, "openNote" | "article" | "read">

/// One after the other, or the second would be taken for a part of the first.
let last: Promise<unknown> = Promise.resolve()

function inTurn<A>(act: () => Promise<A>): Promise<A> {
  let done = last.then(act, act)
  last = done
  return done
}

/// Does something to texts of a desk and to the endnotes beside them, as one step of the history of each.
export function asOwnDoing<A extends Doing>(desk: NotesDesk & Pick<Desk, "editions">, act: () => Promise<A>): Promise<A> {
  return inTurn(async () => {
    let { editions } = desk
    // What is typed and not saved yet is no part of it.
    await Promise.all(editions.map((edition) => edition.flush()))
    for (let edition of editions) edition.hold()
    try {
      let done = await withNotes(desk, act)
      let writtenIn = new Map(done.written.map((written) => [written.edition, written]))
      await Promise.all(
        editions.map((edition) => {
          let written = writtenIn.get(edition.id)
          return written ? edition.takeOwn(written) : edition.readAgain()
        }),
      )
      return done
    } finally {
      for (let edition of editions) edition.release()
    }
  })
}

/// Does to endnotes what an undo or redo in an edition asks for. Those that were written on since are left alone; where words
/// were to come back, that is said.
export function changeNotes(desk: NotesDesk, edition: OpenEdition, changes: readonly NotesChange[]): Promise<void> {
  return inTurn(async () => {
    try {
      await desk.openNote?.flush()
      for (let { rewritten, gone, come } of changes) {
        if (rewritten.length > 0) await rewrite(desk, edition, rewritten)
        if (gone.length > 0) await throwAway(desk, edition, gone)
        if (come.length > 0) await withNotes(desk, () => Promise.all(come.map(({ id }) => commands.restore_note({ note: id }))))
      }
      edition.savedElsewhere()
    } catch (thrown) {
      tellFailure(failureFrom(thrown))
    }
  })
}

async function rewrite(desk: NotesDesk, edition: OpenEdition, notes: readonly Rewritten[]): Promise<void> {
  // The text has an undo of its own, and is saved by itself. To go one way is to take the other back, each by itself: one
  // that was written on since keeps nobody from the others.
  let { id, revision } = edition
  let written = backwards(notes).map((note) => ({ edition: id, before: revision, revision, notes: [note] }))
  let { left } = await withNotes(desk, () => commands.replace_undo({ written }))
  if (left[0]) tellFailure(new Failure(left[0].code, {}, left[0].explanation))
}

/// Throws endnotes away that were made for what is undone, if they say what they were made with and nobody marks them.
async function throwAway(desk: NotesDesk, edition: OpenEdition, notes: readonly MadeNote[]): Promise<void> {
  // Their marks have to be gone from the file first.
  await edition.flush()
  await withNotes(desk, async () => {
    for (let { id, digest } of notes) {
      await commands.delete_note({ note: id, expected: digest }).catch((thrown: unknown) => {
        if (!["note_in_use", "changed_elsewhere"].includes(failureFrom(thrown).code)) throw thrown
      })
    }
  })
}

/// Does something to endnotes of a desk, and shows them as they are then. What was done is given back even if the article
/// cannot be read after it, which is told by itself: whoever asked has to know what can be taken back.
async function withNotes<A>(desk: NotesDesk, act: () => Promise<A>): Promise<A> {
  let open = desk.openNote
  if (open) open.isOwnDoing = true
  try {
    let done = await act()
    let failure = await desk.read().then(() => null, failureFrom)
    let note = desk.article.notes.find(({ id }) => id === open?.id)
    if (failure) tellFailure(failure)
    else if (note) open?.renew(note)
    return done
  } finally {
    if (open) open.isOwnDoing = false
  }
}
