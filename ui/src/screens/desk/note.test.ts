import { beforeEach, describe, expect, it } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { DeskState, Node, NoteText, NoteView, PutAside, SaveNote } from "../../ipc/types"
import { connect } from "../../state/core"
import { keepDesk } from "../../state/session.svelte"
import { openNote, type OpenNote } from "./note.svelte"

/// A core with one endnote, in memory. Digests are the words themselves.
let words: string
let sent: SaveNote[]
let refusal: Failure | null
/// The words that wait in the file for a choice.
let waiting: Map<string, string>
/// What comes between, once words were saved.
let hindrance: () => void

const node = (text: string): Node => ({ type: "paragraph", content: [{ type: "text", text, marks: [] }] })
const textOf = (text: string): NoteText => ({ language: "en", blocks: [node(text)], plain: text, digest: text })
const read = (): NoteView => ({ id: "n", texts: words ? [textOf(words)] : [], url: null, accessed: null, source: null, outdated: [] })

function save(request: SaveNote): NoteView {
  sent.push(request)
  if (refusal) throw refusal
  if (request.expected !== undefined && request.expected !== words) throw new Failure("changed_elsewhere", {}, "changed")
  words = plainOf(request.blocks)
  hindrance()
  return read()
}

const plainOf = (blocks: Node[]) => blocks.map((block) => ("content" in block ? block.content.map((one) => ("text" in one ? one.text : "")).join("") : "")).join("\n")

function answer(name: string, request: object) {
  if (name === "save_note") return save(request as SaveNote)
  if (name === "settle") waiting.delete((request as { id: string }).id)
  if (name === "put_aside") {
    let { id, passage } = request as PutAside
    if (passage.place === "endnote") waiting.set(id, plainOf(passage.blocks))
  }
  return { notes: [read()] }
}

beforeEach(() => {
  words = "one"
  sent = []
  refusal = null
  waiting = new Map()
  hindrance = () => undefined
  connect({
    call: async (name: string, request: object) => ({ value: answer(name, request), changed: [] }),
    onChanged: () => () => undefined,
  } as unknown as Backend)
})

const open = () => openNote(read(), "a", "e", "en")
const write = (note: OpenNote, text: string) => note.dispatch(note.editor.tr.insertText(text, 1))
const here = (note: OpenNote) => note.editor.doc.textContent

describe("an endnote that is written", () => {
  it("is saved over the words it was read with", async () => {
    let note = open()
    write(note, "X")
    await note.flush()
    write(note, "Y")
    expect(await note.putAway()).toBe(true)
    expect([words, sent.map(({ expected }) => expected)]).toEqual(["YXone", ["one", "Xone"]])
  })

  it("keeps words that could not be saved as it was closed, and has them when it is opened again", async () => {
    let note = open()
    refusal = new Failure("disk_full", {}, "full")
    write(note, "mine ")
    expect(await note.putAway()).toBe(false)
    expect(note.trouble?.code).toBe("disk_full")
    let again = open()
    expect(again).toBe(note)
    refusal = null
    expect(await again.putAway()).toBe(true)
    expect(words).toBe("mine one")
    expect(open()).not.toBe(note)
  })

  it("writes nothing over words that came from elsewhere, until the user has chosen", async () => {
    let note = open()
    words = "theirs"
    write(note, "mine ")
    await note.flush()
    await note.flush()
    expect([note.conflict?.theirs?.plain, [...waiting.values()], note.dirty, words]).toEqual(["theirs", ["mine one"], false, "theirs"])
    write(note, "more ")
    await note.flush()
    expect([words, [...waiting.values()]]).toEqual(["theirs", ["more mine one"]])
    await note.keepMine()
    expect([words, note.dirty, note.conflict, waiting.size]).toEqual(["more mine one", false, null, 0])
  })

  it("asks between its words and those that are stored by now", async () => {
    let note = open()
    words = "theirs"
    write(note, "mine ")
    await note.flush()
    words = "theirs again"
    note.renew(read())
    expect([here(note), note.conflict?.theirs?.plain]).toEqual(["mine one", "theirs again"])
    await note.keepMine()
    expect(words).toBe("mine one")
  })

  it("writes no first words over those that came from elsewhere meanwhile", async () => {
    words = ""
    let note = open()
    words = "theirs"
    write(note, "mine")
    await note.flush()
    expect([note.conflict?.theirs?.plain, words, sent.map(({ expected }) => expected)]).toEqual(["theirs", "theirs", [""]])
    await note.keepMine()
    expect([words, note.dirty]).toEqual(["mine", false])
  })

  it("puts its words aside again when they were settled elsewhere and it is still asked about them", async () => {
    let note = open()
    words = "theirs"
    write(note, "mine ")
    await note.flush()
    waiting.clear()
    note.heard([])
    await note.flush()
    expect([[...waiting.values()], note.conflict !== null]).toEqual([["mine one"], true])
  })

  it("asks no more once its words were chosen elsewhere", async () => {
    let note = open()
    words = "theirs"
    write(note, "mine ")
    await note.flush()
    waiting.clear()
    words = "mine one"
    note.renew(read())
    note.heard([])
    await note.flush()
    expect([note.conflict, note.dirty, waiting.size]).toEqual([null, false, 0])
  })

  it("takes theirs when told", async () => {
    let note = open()
    words = "theirs"
    write(note, "mine ")
    await note.flush()
    await note.takeTheirs()
    expect([here(note), words, note.dirty]).toEqual(["theirs", "theirs", false])
  })

  it("keeps words although they were thrown away elsewhere, when told", async () => {
    let note = open()
    words = ""
    write(note, "mine ")
    await note.flush()
    expect(note.conflict).toMatchObject({ theirs: null })
    await note.keepMine()
    expect(words).toBe("mine one")
  })

  it("takes over what others wrote while nothing is written here", () => {
    let note = open()
    words = "theirs"
    note.renew(read())
    expect([here(note), note.dirty]).toEqual(["theirs", false])
  })

  it("takes over its own former words that were brought back over others", async () => {
    let note = open()
    write(note, "X")
    await note.flush()
    words = "replaced"
    note.renew(read())
    words = "Xone"
    note.renew(read())
    expect(here(note)).toBe("Xone")
    write(note, "Y")
    await note.flush()
    expect([words, note.conflict]).toEqual(["YXone", null])
  })

  it("takes over words that had been saved here, when others go back to them", async () => {
    let note = open()
    for (let more of ["X", "Y"]) {
      write(note, more)
      await note.flush()
    }
    words = "Xone"
    note.renew(read())
    expect(here(note)).toBe("Xone")
  })

  it("goes into no other newsroom that takes the place of its own in the midst of a save", async () => {
    let note = open()
    words = "theirs"
    write(note, "mine ")
    keepDesk({ newsroom: { path: "/copy.hexapla" } } as DeskState)
    await note.flush()
    expect([sent, waiting.size, note.trouble?.code]).toEqual([[], 0, "other_newsroom"])
    keepDesk({ newsroom: null } as DeskState)
    await note.flush()
    await note.flush()
    hindrance = () => keepDesk({ newsroom: { path: "/copy.hexapla" } } as DeskState)
    write(note, "more ")
    await note.keepMine()
    expect([words, note.trouble?.code]).toEqual(["more mine one", "other_newsroom"])
    keepDesk({ newsroom: null } as DeskState)
    await note.flush()
    expect([words, note.dirty, waiting.size]).toEqual(["more mine one", false, 0])
  })
})
