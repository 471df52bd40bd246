import { undo } from "prosemirror-history"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { Failure } from "../../ipc/failure"
import type { Backend } from "../../ipc/backend"
import type { BlockView, DeskState, EditionView, Node, PutAside, SaveEdition, Settle, UndecidedView } from "../../ipc/types"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import { keepDesk } from "../../state/session.svelte"
import { unpaired } from "../../editor/building"
import { newBlockId } from "../../editor/ids"
import { emptyParagraph } from "../../editor/json"
import { choicesOf, wordsOf as wordsOfPassage } from "./choices"
import { openEdition, OpenEdition } from "./edition.svelte"

/// A core with one edition, in memory. Digests are the words themselves.
let stored: { revision: number; title: string; points: string[]; blocks: BlockView[] }
let sent: SaveEdition[]
let state: string
let mayWrite: boolean
/// What waits in the file for a choice.
let undecided: UndecidedView[]
/// Which commands are refused.
let refuse: (name: string) => boolean
/// The commands of which the next answer waits, each until it is let go.
let held: Map<string, Promise<void>>

/// Holds the next answer of a command, which is as it was when it was asked for; tells how to let it go.
function hold(name: string): () => void {
  let letGo = () => {}
  held.set(name, new Promise((resolve) => (letGo = resolve)))
  return letGo
}

const node = (words: string): Node => ({ type: "paragraph", content: [{ type: "text", text: words, marks: [] }] })
const block = (id: string, words: string): BlockView => ({ id, digest: words, node: node(words) })
const wordsOf = (one: Node): string => ("content" in one ? one.content.map(wordsOf).join("") : "text" in one ? one.text : "")

function read(): EditionView {
  let head = {
    id: "e", article: "a", language: "en", language_name: "English", right_to_left: false, original: true, state,
    next_states: [], title: stored.title, revision: stored.revision, words: 0, blocks: stored.blocks.length, changed: "2026-11-22T14:02:11Z",
  }
  return { head, title: stored.title, key_points: [...stored.points], blocks: stored.blocks.map((one) => ({ ...one })), undecided: [...undecided] }
}

function save(request: SaveEdition) {
  sent.push(request)
  let gone = request.gone ?? []
  let refused = [...request.blocks, ...gone].filter(({ id, expected }) => (stored.blocks.find((one) => one.id === id)?.digest ?? null) !== expected)
  if (refused.length) throw new Failure("changed_elsewhere", { blocks: refused.map(({ id }) => id).join(" ") }, "changed")
  if (typeof request.title === "string" && request.expected_title !== stored.title) throw new Failure("changed_elsewhere", {}, "changed")
  if (request.key_points && String(request.expected_key_points) !== String(stored.points)) throw new Failure("changed_elsewhere", {}, "changed")
  let read_again = request.base_revision !== stored.revision
  let blocks = new Map([...stored.blocks, ...request.blocks.map((one) => block(one.id, wordsOf(one.node)))].map((one) => [one.id, one]))
  for (let { id } of gone) blocks.delete(id)
  // What the order does not name stays, last.
  let order = [...new Set([...(request.order ?? []), ...blocks.keys()])]
  stored.blocks = order.flatMap((id) => blocks.get(id) ?? [])
  stored.title = request.title ?? stored.title
  stored.points = request.key_points ?? stored.points
  stored.revision += 1
  let digests = request.blocks.map(({ id, node }) => ({ id, digest: wordsOf(node) }))
  return { revision: stored.revision, at: "2026-11-22T14:02:12Z", words: 1, digests, read_again }
}

function putAside({ id, passage }: PutAside) {
  undecided = [...undecided.filter((one) => one.id !== id), { id, passage, person: "Ada", at: "2026-11-22T14:02:12Z" }]
}

function settle({ id, passage }: Settle) {
  let waits = undecided.find((one) => one.id === id)
  if (waits && JSON.stringify(waits.passage) !== JSON.stringify(passage)) throw new Failure("changed_elsewhere", {}, "written on")
  undecided = undecided.filter((one) => one !== waits)
}

function answer(name: string, request: object) {
  if (name === "save_edition") return save(request as SaveEdition)
  if (name === "put_aside") return putAside(request as PutAside)
  if (name === "settle") return settle(request as Settle)
  return read()
}

beforeEach(() => {
  undecided = []
  refuse = () => false
  held = new Map()
  stored = { revision: 1, title: "Title", points: ["point"], blocks: [block("a", "one"), block("b", "two"), block("c", "three")] }
  sent = []
  state = "draft"
  mayWrite = true
  connect({
    call: async (name: string, request: object) => {
      if (refuse(name)) throw new Failure("not_allowed", {}, "refused")
      let value = answer(name, request)
      let waits = held.get(name)
      held.delete(name)
      await waits
      return { value, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
})

const host = () => ({
  drawGap: () => document.createElement("div"),
  tellNote: () => ({ title: "", label: "" }),
  openNote: () => undefined,
  knowsNote: () => true,
  noteBlocks: () => [],
  writeNote: async () => true,
  makeNotes: async () => [],
  fill: () => undefined,
  mayWrite: () => mayWrite,
  draw: () => undefined,
  rewritten: () => undefined,
  goToHead: () => undefined,
  changeNotes: () => undefined,
  pairs: unpaired,
  settle: () => false,
  goesBack: () => false,
  stopFinding: () => false,
})

const open = () => new OpenEdition(read(), host)

/// Writes words at the start of a block.
function write(edition: OpenEdition, id: string, words: string) {
  edition.editor.doc.forEach((one, position) => {
    if (one.attrs.id === id) edition.dispatch(edition.editor.tr.insertText(words, position + 1))
  })
}

/// The words that wait in the file.
const waiting = () => undecided.map(({ passage }) => wordsOfPassage(passage))

const texts = (edition: OpenEdition) => edition.editor.doc.children.map((one) => one.textContent).join(" | ")
const inFile = () => stored.blocks.map(({ digest }) => digest).join(" | ")

describe("an open edition", () => {
  it("sends only the block that was changed, with the digest it was known by", async () => {
    let edition = open()
    write(edition, "b", "X")
    await edition.flush()
    expect(sent).toEqual([
      { edition: "e", title: null, key_points: null, order: null, base_revision: 1, blocks: [{ id: "b", expected: "two", node: node("Xtwo") }] },
    ])
    write(edition, "b", "Y")
    await edition.flush()
    expect(sent[1]?.blocks[0]?.expected).toBe("Xtwo")
    expect([inFile(), edition.dirty]).toEqual(["one | YXtwo | three", false])
  })

  it("sends the order when a block goes", async () => {
    let edition = open()
    edition.dispatch(edition.editor.tr.delete(0, edition.editor.doc.child(0).nodeSize))
    await edition.flush()
    expect(sent[0]).toMatchObject({ order: ["b", "c"], blocks: [], gone: [{ id: "a", expected: "one" }] })
    expect([inFile(), edition.dirty]).toEqual(["two | three", false])
  })

  it("names a block that lost its last word as gone, and brings it back when words are typed", async () => {
    let edition = open()
    edition.dispatch(edition.editor.tr.delete(1, 4))
    await edition.flush()
    expect(sent[0]?.gone).toEqual([{ id: "a", expected: "one" }])
    write(edition, "a", "again")
    await edition.flush()
    expect([inFile(), sent[1]?.blocks[0]?.expected]).toEqual(["again | two | three", null])
  })

  it("throws nothing away that it was never told of", async () => {
    let edition = open()
    stored.blocks.push(block("d", "theirs"))
    edition.dispatch(edition.editor.tr.delete(0, edition.editor.doc.child(0).nodeSize))
    await edition.flush()
    expect(inFile()).toBe("two | three | theirs")
  })

  it("says beside what a new block was begun", async () => {
    let edition = open()
    edition.beside.set("new", "original")
    edition.dispatch(edition.editor.tr.insert(0, emptyParagraph("new")))
    write(edition, "new", "words")
    await edition.flush()
    expect(sent[0]?.blocks).toMatchObject([{ id: "new", beside: "original" }])
  })

  it("is not changed by being opened with an empty paragraph that is stored", async () => {
    stored.blocks.splice(1, 0, { id: "blank", digest: "", node: { type: "paragraph", content: [] } })
    let edition = open()
    await edition.flush()
    expect([edition.dirty, sent]).toEqual([false, []])
  })

  it("saves nothing when this person may not write", async () => {
    let edition = open()
    mayWrite = false
    write(edition, "a", "X")
    await edition.flush()
    expect([sent, edition.trouble?.code, edition.dirty]).toEqual([[], "not_allowed", true])
  })

  it("sends no paragraph without a word", async () => {
    let edition = open()
    edition.dispatch(edition.editor.tr.insert(0, emptyParagraph("new")))
    await edition.flush()
    expect(sent).toEqual([])
  })

  it("sends title and key points without those that are empty", async () => {
    let edition = open()
    edition.writeField(0, " Other ", true)
    for (let words of [" ", "second"]) {
      let at = edition.keyPoints.length
      edition.addPoint(at)
      edition.writeField(at + 1, words, true)
    }
    await edition.flush()
    expect(sent[0]).toMatchObject({ title: "Other", key_points: ["point", "second"], blocks: [] })
  })

  it("takes over what others changed in other blocks", async () => {
    let edition = open()
    stored.blocks[2] = block("c", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    expect([texts(edition), inFile()]).toEqual(["mine one | two | theirs", "mine one | two | theirs"])
  })

  it("asks about a block that both changed, saves the rest, and keeps mine when told", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    write(edition, "b", "also ")
    await edition.flush()
    expect(edition.conflicts.map(({ id }) => id)).toEqual(["a"])
    expect(texts(edition)).toBe("mine one | two | three".replace("two", "also two"))
    await edition.flush()
    expect(inFile()).toBe("theirs | also two | three")
    edition.keepMine(edition.conflicts[0]!)
    await edition.flush()
    expect([inFile(), edition.conflicts]).toEqual(["mine one | also two | three", []])
  })

  it("keeps my words of a paragraph that was thrown away elsewhere", async () => {
    let edition = open()
    stored.blocks = stored.blocks.filter(({ id }) => id !== "a")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    await edition.flush()
    expect(edition.conflicts).toMatchObject([{ part: "block", id: "a", theirs: null }])
    expect([edition.dirty, waiting(), inFile()]).toEqual([false, ["mine one"], "two | three"])
    edition.keepMine(edition.conflicts[0]!)
    await edition.flush()
    expect([texts(edition), inFile(), edition.dirty]).toEqual(["mine one | two | three", "mine one | two | three", false])
  })

  it("lets a paragraph go that was thrown away elsewhere, when told", async () => {
    let edition = open()
    stored.blocks = stored.blocks.filter(({ id }) => id !== "a")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    edition.takeTheirs(edition.conflicts[0]!)
    await edition.flush()
    expect([texts(edition), inFile(), edition.dirty]).toEqual(["two | three", "two | three", false])
  })

  it("asks whose title and key points stay when both changed them", async () => {
    let edition = open()
    edition.writeField(0, "Mine", true)
    edition.writeField(1, "my point", true)
    stored = { ...stored, title: "Theirs", points: ["their point"], revision: 2 }
    await edition.flush()
    expect(edition.conflicts.map((one) => [one.part, one.theirs])).toEqual([["title", "Theirs"], ["key_points", ["their point"]]])
    expect([stored.title, stored.points, edition.title]).toEqual(["Theirs", ["their point"], "Mine"])
    // Words written meanwhile are saved, and what is undecided stays so.
    write(edition, "b", "X")
    stored.revision = 3
    await edition.flush()
    expect([inFile(), edition.conflicts.length]).toEqual(["one | Xtwo | three", 2])
    edition.keepMine(edition.conflicts[0]!)
    edition.takeTheirs(edition.conflicts[0]!)
    await edition.flush()
    expect([stored.title, stored.points, edition.keyPoints, edition.dirty]).toEqual(["Mine", ["their point"], ["their point"], false])
  })

  it("keeps the space after which someone is about to type when the others' words come", async () => {
    let edition = open()
    edition.writeField(0, "Title ", true)
    await edition.flush()
    stored = { ...stored, title: "Their title", revision: stored.revision + 1 }
    await edition.readAgain()
    expect(edition.title).toBe("Their title ")
    await edition.flush()
    expect([stored.title, edition.dirty]).toEqual(["Their title", false])
  })

  it("asks nothing if both wrote the same title", async () => {
    let edition = open()
    edition.writeField(0, "Same", true)
    stored = { ...stored, title: "Same", revision: 2 }
    await edition.flush()
    expect([edition.conflicts, edition.dirty]).toEqual([[], false])
  })

  it("throws nothing away while the user has not chosen, even if the paragraph is deleted here", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    edition.dispatch(edition.editor.tr.delete(0, edition.editor.doc.child(0).nodeSize))
    await edition.flush()
    expect([inFile(), edition.conflicts.map(({ id }) => id)]).toEqual(["theirs | two | three", ["a"]])
    edition.takeTheirs(edition.conflicts[0]!)
    await edition.flush()
    expect([texts(edition), inFile(), edition.dirty]).toEqual(["theirs | two | three", "theirs | two | three", false])
  })

  it("keeps in the file what waits for a choice, as it is written on, until it is settled", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    edition.writeField(0, "Mine", true)
    stored.title = "Theirs"
    await edition.flush()
    await edition.flush()
    expect([waiting(), edition.dirty, edition.waiting]).toEqual([["Mine", "mine one"], false, []])
    write(edition, "a", "more ")
    await edition.flush()
    expect(waiting()).toEqual(["Mine", "more mine one"])
    for (let conflict of edition.conflicts) edition.keepMine(conflict)
    await edition.flush()
    expect([waiting(), stored.title, inFile()]).toEqual([[], "Mine", "more mine one | two | three"])
  })

  it("asks no more once my words are undone, and takes theirs over", async () => {
    let edition = open()
    stored = { ...stored, title: "Theirs", revision: 5 }
    stored.blocks[0] = block("a", "theirs")
    edition.writeField(0, "Mine", false)
    write(edition, "a", "mine ")
    await edition.flush()
    await edition.flush()
    expect(edition.conflicts.length).toBe(2)
    undo(edition.editor, edition.dispatch)
    undo(edition.editor, edition.dispatch)
    await vi.waitFor(() => expect(edition.conflicts).toEqual([]))
    await edition.flush()
    expect([edition.title, texts(edition), waiting(), edition.dirty]).toEqual(["Theirs", "theirs | two | three", [], false])
  })

  it("asks nothing of two who wrote the same paragraph", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "mine one")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.readAgain()
    await edition.flush()
    expect([edition.conflicts, waiting(), edition.dirty]).toEqual([[], [], false])
  })

  /// Leaves words waiting in the file, as a program does that was killed, and opens the edition anew.
  function openAfterDeath(): OpenEdition {
    undecided = [
      { id: newBlockId(), person: "Ada", at: "", passage: { place: "title", words: "Mine" } },
      { id: newBlockId(), person: "Ada", at: "", passage: { place: "block", block: "b", node: node("my two") } },
      { id: newBlockId(), person: "Ada", at: "", passage: { place: "block", block: "c", node: null } },
      { id: newBlockId(), person: "Ada", at: "", passage: { place: "block", block: "x", behind: "a", node: node("gone") } },
    ]
    return open()
  }

  it("asks about words that wait in the file, and takes them when told", async () => {
    let edition = openAfterDeath()
    expect([edition.waiting.length, texts(edition), edition.dirty]).toEqual([4, "one | two | three", false])
    for (let one of edition.waiting) await edition.takeAside(one)
    await edition.flush()
    expect([stored.title, inFile(), waiting(), edition.waiting]).toEqual(["Mine", "one | gone | my two", [], []])
  })

  it("keeps both forms of a paragraph, one behind the other", async () => {
    let edition = await undecidedHere()
    choicesOf(edition)[0]!.both?.()
    await edition.flush()
    expect([inFile(), waiting(), edition.conflicts]).toEqual(["mine one | theirs | two | three", [], []])
  })

  it("puts words into the file again that another desk took for chosen while they are undecided here", async () => {
    let edition = await undecidedHere()
    undecided = []
    await edition.readAgain()
    await edition.flush()
    expect([waiting(), edition.dirty, edition.conflicts.length]).toEqual([["mine one"], false, 1])
  })

  it("throws no words away that were written on since one saw them", async () => {
    let edition = openAfterDeath()
    let [title] = edition.waiting
    undecided = undecided.map((one) => (one.id === title!.id ? { ...one, passage: { place: "title", words: "Mine, longer" } } : one))
    edition.dropAside(title!)
    await edition.flush()
    await edition.readAgain()
    expect([waiting()[0], edition.waiting.length]).toEqual(["Mine, longer", 4])
  })

  it("keeps what waits safe although the text is refused", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.readAgain()
    refuse = (name) => name === "save_edition"
    write(edition, "b", "more ")
    await edition.flush()
    expect([waiting(), edition.saving.kind]).toEqual([["mine one"], "failed"])
  })

  it("hears what another desk put aside while its own save was on the way", async () => {
    let edition = open()
    stored.revision = 5
    undecided = [{ id: newBlockId(), person: "Ada", at: "", passage: { place: "title", words: "Theirs" } }]
    write(edition, "b", "X")
    await edition.flush()
    expect(edition.waiting.length).toBe(1)
  })

  it("takes no old answer over words that were saved meanwhile", async () => {
    let edition = await undecidedHere()
    let old = hold("open_edition")
    undo(edition.editor, edition.dispatch)
    write(edition, "b", "NEW ")
    await edition.flush()
    old()
    await vi.waitFor(() => expect(texts(edition)).toContain("NEW two"))
    await edition.readAgain(true)
    expect([inFile(), texts(edition)]).toEqual(["theirs | NEW two | three", "theirs | NEW two | three"])
  })

  /// Words of which it is not decided whether they stay.
  async function undecidedHere(): Promise<OpenEdition> {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    await edition.flush()
    return edition
  }

  it("throws words that wait away when told", async () => {
    let edition = openAfterDeath()
    for (let one of edition.waiting) edition.dropAside(one)
    await edition.flush()
    expect([stored.title, inFile(), waiting(), edition.waiting]).toEqual(["Title", "one | two | three", [], []])
  })

  it("asks nothing about words that are in the text by now", async () => {
    let edition = openAfterDeath()
    edition.writeField(0, "Mine", true)
    await edition.flush()
    await edition.readAgain()
    await edition.flush()
    expect([edition.waiting.length, waiting()]).toEqual([3, ["my two", null, "gone"]])
  })

  it("is kept when the desk is left with a question open", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    edition.close()
    let back = await openEdition("e", host)
    expect(back).toBe(edition)
    expect([texts(back), back.conflicts.length]).toEqual(["mine one | two | three", 1])
    back.abandon()
  })

  it("takes over a move", async () => {
    let edition = open()
    stored.blocks.reverse()
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    expect([texts(edition), inFile(), edition.dirty]).toEqual(["three | two | mine one", "three | two | mine one", false])
  })

  it("tells once that a change made approved text a draft again", async () => {
    state = "approved"
    let edition = open()
    state = "draft"
    write(edition, "a", "X")
    await edition.flush()
    await vi.waitFor(() => expect(edition.head.state).toBe("draft"))
    expect(shownMessages().map(({ words }) => words)).toEqual(["desk-draft-again"])
    dismissAll()
    write(edition, "a", "Y")
    await edition.flush()
    await edition.readAgain()
    expect(shownMessages()).toEqual([])
  })

  it("takes theirs when told", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    stored.revision = 5
    write(edition, "a", "mine ")
    await edition.flush()
    edition.takeTheirs(edition.conflicts[0]!)
    await edition.flush()
    expect([texts(edition), inFile(), edition.dirty]).toEqual(["theirs | two | three", "theirs | two | three", false])
  })

  it("keeps the words when the file cannot be written", async () => {
    let edition = open()
    connect({ call: async () => Promise.reject(new Failure("disk_full", {}, "full")), onChanged: () => () => undefined } as unknown as Backend)
    write(edition, "a", "mine ")
    await edition.flush()
    expect(edition.saving).toMatchObject({ kind: "failed", failure: { code: "disk_full" } })
    expect([texts(edition), edition.dirty]).toEqual(["mine one | two | three", true])
  })

  it("comes back to the desk with the words that could not be saved when it left", async () => {
    let edition = open()
    connect({ call: async () => Promise.reject(new Failure("disk_full", {}, "full")), onChanged: () => () => undefined } as unknown as Backend)
    write(edition, "a", "mine ")
    await edition.flush()
    edition.close()
    expect(await openEdition("e", host)).toBe(edition)
    edition.abandon()
  })

  it("goes into no newsroom but its own", async () => {
    let edition = open()
    write(edition, "a", "mine ")
    edition.close()
    keepDesk({ newsroom: { path: "/copy.hexapla" } } as DeskState)
    await edition.flush()
    await edition.readAgain()
    expect([sent, edition.trouble?.code]).toEqual([[], "other_newsroom"])
    let other = await openEdition("e", host)
    expect(other).not.toBe(edition)
    other.close()
    keepDesk({ newsroom: null } as DeskState)
    expect(await openEdition("e", host)).toBe(edition)
    await edition.flush()
    expect(inFile()).toBe("mine one | two | three")
    edition.close()
  })

  it("goes into no other newsroom that takes the place of its own in the midst of a save", async () => {
    let edition = open()
    stored.blocks[0] = block("a", "theirs")
    write(edition, "a", "mine ")
    await edition.flush()
    write(edition, "b", "mine ")
    let letGo = hold("put_aside")
    sent = []
    let saving = edition.flush()
    keepDesk({ newsroom: { path: "/copy.hexapla" } } as DeskState)
    letGo()
    await saving
    expect([sent, edition.trouble?.code]).toEqual([[], "other_newsroom"])
    keepDesk({ newsroom: null } as DeskState)
    await edition.flush()
    expect([inFile(), waiting()]).toEqual(["theirs | mine two | three", ["mine one"]])
    edition.abandon()
  })

  it("forgets what was said of its words when a whole text comes that is in another language", () => {
    let edition = open()
    let forget = vi.spyOn(edition.speller, "forget")
    let other = read()
    edition.replace({ ...other, head: { ...other.head, language: "tr", language_name: "Turkish" } })
    expect([edition.head.language, forget.mock.calls.length]).toEqual(["tr", 1])
    edition.abandon()
  })
})
