/// Replaces what was found in endnotes, and takes that back.
import { EditorState } from "prosemirror-state"
import { replaceHits, type Hit } from "../../editor/find"
import { documentWithoutIds, isBlank, jsonFrom, type NodeJson } from "../../editor/json"
import { failureFrom } from "../../ipc/failure"
import type { Node as WireNode, NoteView } from "../../ipc/types"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import type { OpenEdition } from "./edition.svelte"
import type { FinderHost } from "./finder.svelte"

/// What was replaced in endnotes: how many hits, and how to take all of it back. It leaves a note alone that was written
/// on since, and says so.
export type InNotes = { count: number; undo: () => Promise<void> }

/// Replaces hits in endnotes' words in an edition's language, at places of their documents. What is being written
/// can be undone there, too; other notes are stored at once. One that cannot be is told and left as it is.
export async function replaceInNotes(hits: readonly (Hit & { note: string })[], host: FinderHost, edition: OpenEdition): Promise<InNotes> {
  let { language } = edition.head
  let count = 0
  let undoes: (() => Promise<void>)[] = []
  let save = async (note: string, blocks: WireNode[], expected: string) => {
    let saved = await commands.save_note({ note, language, blocks, expected })
    host.takeNote(saved)
    edition.savedElsewhere()
    return saved.texts.find((text) => text.language === language)?.digest ?? ""
  }
  let orTell = (act: () => Promise<void>) => act().catch((thrown: unknown) => tellFailure(failureFrom(thrown)))
  for (let note of new Set(hits.map(({ note }) => note))) {
    let inNote = hits.filter((hit) => hit.note === note)
    let open = host.openNote()
    if (open?.id === note) {
      let before = blocksOf(open.editor)
      open.dispatch(replaceHits(open.editor, inNote))
      let after = open.editor.doc
      count += inNote.length
      undoes.push(async () => {
        // Whoever has written on or taken it back themselves keeps that.
        if (open.editor.doc === after) open.take(before)
        await open.flush()
      })
      continue
    }
    let text = host.notes().find(({ id }) => id === note)?.texts.find((one) => one.language === language)
    if (!text) continue
    let state = EditorState.create({ doc: documentWithoutIds(text.blocks as NodeJson[]) })
    await orTell(async () => {
      let digest = await save(note, blocksOf(state.apply(replaceHits(state, inNote))), text.digest)
      count += inNote.length
      undoes.push(async () => void (await save(note, text.blocks, digest)))
    })
  }
  return {
    count,
    undo: async () => {
      for (let undo of undoes) await orTell(undo)
    },
  }
}

function blocksOf({ doc }: EditorState): WireNode[] {
  let blocks: WireNode[] = []
  doc.forEach((block) => {
    if (!isBlank(block)) blocks.push(jsonFrom(block) as WireNode)
  })
  return blocks
}

/// Gives endnotes the words back that they had in a language, as they are known to be `now`. One that was written on
/// since is refused, and those behind it then stay as they are.
export async function takeBackNotes(before: readonly NoteView[], now: readonly NoteView[], language: string): Promise<void> {
  let textOf = (note: NoteView | undefined) => note?.texts.find((text) => text.language === language)
  for (let note of before) {
    let former = textOf(note)
    let present = textOf(now.find(({ id }) => id === note.id))
    if (former) await commands.save_note({ note: note.id, language, blocks: former.blocks, expected: present?.digest ?? "" })
  }
}
