import { redo, undo } from "prosemirror-history"
import { beforeEach, expect, it, vi } from "vitest"
import { unpaired } from "../../editor/building"
import type { Rewritten } from "../../editor/notesStep"
import { Failure } from "../../ipc/failure"
import type { Backend } from "../../ipc/backend"
import type { BlockView, DeleteNote, EditionView, Node, ReplaceUndo, SaveEdition } from "../../ipc/types"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import { OpenEdition } from "./edition.svelte"
import type { Host } from "./host"
import { asOwnDoing, changeNotes } from "./ownDoing"

const node = (words: string): Node => ({ type: "paragraph", content: [{ type: "text", text: words, marks: [] }] })
/// Digests are the words themselves.
const block = (id: string, words: string): BlockView => ({ id, digest: words, node: node(words) })
const wordsOf = (one: Node): string => ("content" in one ? one.content.map(wordsOf).join("") : "text" in one ? one.text : "")

/// What is in the file of one edition.
let stored: { revision: number; blocks: BlockView[] }
/// The endnotes that an undo or redo came back to, and whether it came to nothing else.
let rewritten: [string, boolean][]

function read(): EditionView {
  let head = {
    id: "e", article: "a", language: "en", language_name: "English", right_to_left: false, original: true, state: "draft",
    next_states: [], title: "Title", revision: stored.revision, words: 0, blocks: 3, changed: "2026-11-22T14:02:11Z",
  }
  return { head, title: "Title", key_points: [], blocks: [...stored.blocks] }
}

function save({ blocks }: SaveEdition) {
  let written = new Map(blocks.map(({ id, node }) => [id, block(id, wordsOf(node))]))
  stored = { revision: stored.revision + 1, blocks: stored.blocks.map((one) => written.get(one.id) ?? one) }
  let digests = [...written.values()].map(({ id, digest }) => ({ id, digest }))
  return { revision: stored.revision, at: "2026-11-22T14:02:12Z", words: 1, digests, read_again: false }
}

/// Tells what others changed.
let hear: (tags: string[]) => void = () => undefined
/// What was asked for endnotes, each as the command and what it was asked of.
let asked: string[]
/// The endnotes of which another text or mark stands in the way.
let refuses: Record<string, string>

function answer(name: string, request: object): unknown {
  if (name === "save_edition") return save(request as SaveEdition)
  if (name === "replace_undo") {
    let notes = (request as ReplaceUndo).written.flatMap(({ notes }) => notes)
    asked.push(...notes.map(({ note, before }) => `write ${note} ${before}`))
    return { written: [], left: notes.flatMap(({ note }) => (refuses[note] ? [{ code: refuses[note], explanation: note }] : [])) }
  }
  if (name === "delete_note" || name === "restore_note") {
    let { note } = request as DeleteNote
    asked.push(`${name} ${note}`)
    if (refuses[note]) throw new Failure(refuses[note], {}, note)
    return {}
  }
  return read()
}

beforeEach(() => {
  asked = []
  refuses = {}
  dismissAll()
  stored = { revision: 1, blocks: [block("a", "one"), block("b", "two"), block("c", "three")] }
  rewritten = []
  connect({
    call: async (name: string, request: object) => ({ value: answer(name, request), changed: [] }),
    onChanged: (listener: (tags: string[]) => void) => {
      hear = listener
      return () => undefined
    },
  } as unknown as Backend)
})

function open(): OpenEdition {
  let host: Partial<Host> = {
    drawGap: () => document.createElement("div"),
    tellNote: () => ({ title: "", label: "" }),
    mayWrite: () => true,
    rewritten: () => undefined,
    pairs: unpaired,
    changeNotes: (changes, areAlone) => void rewritten.push([changes.flatMap(({ rewritten }) => rewritten.map(({ note, after }) => `${note} ${after}`)).join(" "), areAlone]),
  }
  return new OpenEdition(read(), () => host as Host)
}

/// Writes words at the start of a block.
function write(edition: OpenEdition, id: string, words: string) {
  edition.editor.doc.forEach((one, position) => {
    if (one.attrs.id === id) edition.dispatch(edition.editor.tr.insertText(words, position + 1))
  })
}

const texts = (edition: OpenEdition) => edition.editor.doc.children.map((one) => one.textContent).join(" | ")
const deskOf = (edition: OpenEdition) => ({ openNote: null, article: { notes: [] }, read: async () => undefined, editions: [edition] }) as never

/// The desk does what the core does for it: the first block says something else, and so do endnotes, or only these.
function ownDoing(edition: OpenEdition, words: string | null, notes: Rewritten[], waits: Promise<void> = Promise.resolve()) {
  return asOwnDoing(deskOf(edition), async () => {
    let before = stored.revision
    if (words !== null) stored = { revision: before + 1, blocks: [block("a", words), ...stored.blocks.slice(1)] }
    await waits
    return { written: [{ edition: "e", before, revision: stored.revision, notes }] }
  })
}

const note = (id: string, before: string, after: string): Rewritten => ({ note: id, before, after })

it("is undone and done again with the text that was changed with it", async () => {
  let edition = open()
  write(edition, "b", "mine ")
  await edition.flush()
  await ownDoing(edition, "uno", [note("i", "x", "y"), note("ii", "p", "q")])
  expect([texts(edition), rewritten]).toEqual(["uno | mine two | three", []])
  edition.run(undo)
  expect([texts(edition), rewritten]).toEqual(["one | mine two | three", [["i x ii p", false]]])
  edition.run(redo)
  expect([texts(edition), rewritten.at(-1)]).toEqual(["uno | mine two | three", ["i y ii q", false]])
  edition.run(undo)
  edition.run(undo)
  expect([texts(edition), rewritten.length]).toEqual(["one | two | three", 3])
  edition.abandon()
})

it("is a step by itself where the text stayed as it was, also between what is typed in one go", async () => {
  let edition = open()
  write(edition, "a", "X")
  await ownDoing(edition, null, [note("i", "x", "y")])
  write(edition, "a", "Y")
  edition.run(undo)
  expect([texts(edition), rewritten]).toEqual(["Xone | two | three", []])
  edition.run(undo)
  expect([texts(edition), rewritten]).toEqual(["Xone | two | three", [["i x", true]]])
  edition.run(undo)
  expect([texts(edition), rewritten.length]).toEqual(["one | two | three", 1])
  edition.abandon()
})

it("is each a step by itself where one is asked for while the other is under way", async () => {
  let edition = open()
  let letGo = () => {}
  let first = ownDoing(edition, null, [note("i", "x", "y")], new Promise((resolve) => (letGo = resolve)))
  let second = ownDoing(edition, "uno", [note("i", "y", "z")])
  letGo()
  await Promise.all([first, second])
  edition.run(undo)
  expect([texts(edition), rewritten]).toEqual(["one | two | three", [["i y", false]]])
  edition.run(undo)
  expect(rewritten).toEqual([["i y", false], ["i x", true]])
  edition.abandon()
})

it("is no step here where others wrote what was not here yet, or an undo would take their words too", async () => {
  let edition = open()
  stored = { ...stored, revision: 2, blocks: [...stored.blocks.slice(0, 2), block("c", "theirs")] }
  await ownDoing(edition, "uno", [note("i", "x", "y")])
  expect(texts(edition)).toBe("uno | two | theirs")
  edition.run(undo)
  expect([texts(edition), rewritten]).toEqual(["uno | two | theirs", []])
  edition.abandon()
})

it("is taken over after it failed, if anything was written", async () => {
  let edition = open()
  let failing = asOwnDoing(deskOf(edition), async () => {
    stored = { ...stored, revision: 2, blocks: [block("a", "theirs"), ...stored.blocks.slice(1)] }
    hear(["edition:e"])
    throw new Failure("io", {}, "no disk")
  })
  await expect(failing).rejects.toThrow()
  await vi.waitFor(() => expect(texts(edition)).toBe("theirs | two | three"))
  edition.abandon()
})

it("gives each endnote its words back by itself, and says it once if one of them was written on since", async () => {
  let edition = open()
  refuses = { ii: "note_written_on_since" }
  let rewritten = [note("i", "x", "y"), note("ii", "p", "q"), note("iii", "u", "v")]
  await changeNotes(deskOf(edition), edition, [{ rewritten, gone: [], come: [] }])
  expect(asked).toEqual(["write i y", "write ii q", "write iii v"])
  expect(shownMessages().map(({ words }) => words)).toEqual(["error-note_written_on_since"])
  edition.abandon()
})

it("throws endnotes away that were made for what is undone, once their marks are saved away, but for those that somebody has use for", async () => {
  let edition = open()
  write(edition, "a", "unsaved ")
  refuses = { ii: "note_in_use", iii: "changed_elsewhere" }
  let made = ["i", "ii", "iii", "iv"].map((id) => ({ id, digest: "x" }))
  await changeNotes(deskOf(edition), edition, [{ rewritten: [], gone: made, come: [] }])
  expect(stored.blocks[0]?.digest).toBe("unsaved one")
  expect(asked).toEqual(["delete_note i", "delete_note ii", "delete_note iii", "delete_note iv"])
  expect(shownMessages()).toEqual([])
  await changeNotes(deskOf(edition), edition, [{ rewritten: [], gone: [], come: made.slice(0, 1) }])
  expect(asked.at(-1)).toBe("restore_note i")
  edition.abandon()
})

it("loses nothing of what is heard while it is held", async () => {
  let edition = open()
  edition.hold()
  stored = { revision: 2, blocks: [block("a", "theirs"), ...stored.blocks.slice(1)] }
  hear(["edition:e"])
  await Promise.resolve()
  expect(texts(edition)).toBe("one | two | three")
  edition.release()
  await vi.waitFor(() => expect(texts(edition)).toBe("theirs | two | three"))
  edition.abandon()
})
