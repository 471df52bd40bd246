import { beforeEach, expect, test, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { ArticleView, EditionHeadView, Mend, Node, Pairing, PairingBead, Saved, SeenBlock, SentenceBead } from "../../ipc/types"
import { AllSelection } from "prosemirror-state"
import { goToBlock } from "../../editor/commands"
import { Failure } from "../../ipc/failure"
import { announce } from "../../state/answers.svelte"
import { commands, connect } from "../../state/core"
import { dismissAll, lastOffer, shownMessages } from "../../state/messages.svelte"
import { keepDesk } from "../../state/session.svelte"
import { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { join, link, realign, settle, settleHere } from "./mends"

const head = (id: string): EditionHeadView => ({
  id, article: "a", language: id, language_name: id, right_to_left: false, original: id === "en", state: "draft",
  next_states: [], title: id, revision: 1, words: 0, blocks: 0, changed: "2026-11-22T14:02:11Z",
})
const article: ArticleView = { id: "a", slug: "a", dated: null, section: null, section_names: [], authors: [], editions: [head("en"), head("tr")], notes: [] }
const block = (id: string) => ({ id, digest: id, node: { type: "paragraph", content: [{ type: "text", text: `Words of ${id}.`, marks: [] }] } as Node })
const bead = (source: string, target: string, state = "translated"): PairingBead => ({ source: source.split(" "), target: target.split(" "), state, set: false, sureness: null, unsure: false, change: null })

/// A core that knows two texts of two paragraphs, and what was said of their pairs.
let beads: PairingBead[]
let asked: string[]
let mends: Mend[]
let settled: object[]
/// The original's revision.
let revision: number
/// What a settlement had seen, and the code with which the next one is refused.
let seen: { seen: readonly SeenBlock[] | undefined; source_revision?: number } | undefined
let refused: string | null
/// How the sentences of a pair stand.
let sentences: SentenceBead[]

const saved: Saved = { revision: 2, at: "2026-11-22T14:03:00Z", words: 8, digests: [], read_again: false }

const pairing = (): Pairing => {
  let tally = { translated: 0, outdated: 0, untranslated: 0 }
  return { source: "en", source_revision: revision, beads, progress: { blocks: tally, words: tally } }
}

beforeEach(() => {
  dismissAll()
  beads = [bead("e1", "t1"), bead("e2", "t2", "begun")]
  asked = []
  mends = []
  settled = []
  revision = 1
  seen = undefined
  refused = null
  sentences = []
  connect({
    call: async (name: string, request: { edition?: string; mend?: Mend; before?: string; source?: string[]; target?: string[]; seen?: SeenBlock[]; source_revision?: number }) => {
      asked.push(name)
      let before = JSON.stringify(beads)
      if (name === "mend_pairing") {
        mends.push(request.mend as Mend)
        beads = [bead("e1 e2", "t1 t2")]
      }
      if (name === "settle_pairs") {
        seen = { seen: request.seen, source_revision: request.source_revision }
        if (refused) throw new Failure(refused, {}, "written elsewhere")
        settled.push({ source: request.source, target: request.target })
        beads = beads.map((one) => ({ ...one, state: "translated" }))
      }
      if (name === "restore_pairing") beads = JSON.parse(request.before ?? "") as PairingBead[]
      let of = request.edition === "en" ? "e" : "t"
      let value: unknown =
        name === "pairs" ? { pairs: [] } : name === "pairing" ? pairing() : name === "sentence_beads" ? { beads: sentences } : name === "save_edition" ? saved : name === "mend_sentences" ? { beads: [{ source: [], target: [], set: true, sureness: null, unsure: false }], before } : name === "open_edition" ? { head: head(request.edition ?? ""), title: "Title", key_points: [], blocks: [block(`${of}1`), block(`${of}2`)] } : { pairing: pairing(), before }
      return { value, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  keepDesk({ newsroom: { path: "x", read_only: false, rights: ["write"] } } as never)
})

async function open(): Promise<Desk> {
  let desk = new Desk(article)
  await desk.lay([head("en"), head("tr")])
  desk.hand = "tr"
  await vi.waitFor(() => expect(desk.pairs.of("tr")).not.toBeNull())
  return desk
}

const goTo = (desk: Desk, edition: string, id: string) => {
  let there = desk.columns.find((column) => column.id === edition)!
  desk.hand = edition
  goToBlock(id)(there.editor, there.dispatch)
}

test("one is at the pair of the caret's block, also in the original", async () => {
  let desk = await open()
  goTo(desk, "tr", "t2")
  expect(desk.pairs.here).toMatchObject({ side: "target", block: "t2", place: 1, bead: { state: "begun" } })
  goTo(desk, "en", "e1")
  expect(desk.pairs.here).toMatchObject({ edition: { id: "tr" }, side: "source", block: "e1", place: 0 })
  desk.close()
})

test("a mend is undone and done again", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  join(desk)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr")).toEqual({ canUndo: true, canRedo: false }))
  expect(mends).toEqual([{ kind: "join", source: ["e1", "e2"], target: ["t1", "t2"] }])
  expect(desk.linksOf("tr")).toHaveLength(4)
  expect(await desk.pairs.undo("tr")).toBe(true)
  expect(desk.linksOf("tr")).toHaveLength(2)
  expect(desk.pairs.mendsOf("tr")).toEqual({ canUndo: false, canRedo: true })
  expect(await desk.pairs.redo("tr")).toBe(true)
  expect([desk.linksOf("tr").length, desk.pairs.mendsOf("tr")]).toEqual([4, { canUndo: true, canRedo: false }])
  expect(await desk.pairs.redo("tr"), "there is nothing more").toBe(false)
  expect(shownMessages().map(({ words }) => words)).toContain("error-pairs_nothing_to_redo")
  desk.close()
})

test("what takes back what was written takes back a mend that was done last", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  expect(desk.pairs.goesBack("undo"), "nothing was mended").toBe(false)
  join(desk)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr").canUndo).toBe(true))
  expect(desk.pairs.goesBack("redo")).toBe(false)
  expect(desk.pairs.goesBack("undo")).toBe(true)
  expect(desk.pairs.goesBack("undo"), "a key that is held undoes no other").toBe(true)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr")).toEqual({ canUndo: false, canRedo: true }))
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["pairs-undone"]))
  expect(desk.pairs.goesBack("undo")).toBe(false)
  expect(desk.pairs.goesBack("redo")).toBe(true)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr").canUndo).toBe(true))
  let original = desk.columns[0]!
  original.dispatch(original.editor.tr.insertText("Well. ", 1))
  expect(desk.pairs.goesBack("undo"), "something was written since").toBe(false)
  desk.close()
})

test("a mend that is under way is taken back before what was written before it", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  join(desk)
  expect(desk.pairs.goesBack("undo")).toBe(true)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr")).toEqual({ canUndo: false, canRedo: true }))
  expect(shownMessages().map(({ words }) => words)).toEqual(["pairs-undone"])
  desk.close()
})

test("a mend that was refused is not taken back, nor one before it", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  join(desk)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr").canUndo).toBe(true))
  goTo(desk, "tr", "t2")
  join(desk)
  expect(desk.pairs.goesBack("undo")).toBe(true)
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toContain("error-no_pair_below"))
  expect(desk.pairs.mendsOf("tr")).toEqual({ canUndo: true, canRedo: false })
  desk.close()
})

test("after what was written was taken back and done again, the mend before it is still the last", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  join(desk)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr").canUndo).toBe(true))
  let original = desk.columns[0]!
  original.dispatch(original.editor.tr.insertText("Well. ", 1))
  expect(desk.pairs.goesBack("undo")).toBe(false)
  original.dispatch(original.editor.tr.delete(1, 7))
  expect(desk.pairs.goesBack("undo")).toBe(true)
  await vi.waitFor(() => expect(desk.pairs.mendsOf("tr").canRedo).toBe(true))
  desk.close()
})

test("the last pair has none below to be joined with", async () => {
  let desk = await open()
  goTo(desk, "tr", "t2")
  join(desk)
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["error-no_pair_below"]))
  expect(mends).toEqual([])
  desk.close()
})

test("two paragraphs are linked, one after the other, across the columns only", async () => {
  let desk = await open()
  goTo(desk, "tr", "t2")
  link(desk)
  expect(desk.pairs.linking).toMatchObject({ block: "t2", side: "target", words: "Words of t2." })
  goTo(desk, "tr", "t1")
  link(desk)
  expect(shownMessages().at(-1)?.words).toBe("error-pair_same_side")
  goTo(desk, "en", "e1")
  link(desk)
  await vi.waitFor(() => expect(mends).toEqual([{ kind: "link", source: ["e1"], target: ["t2"] }]))
  expect(desk.pairs.linking).toBeNull()
  desk.close()
})

test("what was chosen to be linked is let go of, and the other kind takes its place", async () => {
  let desk = await open()
  goTo(desk, "tr", "t2")
  link(desk)
  expect(desk.pairs.letGoOfLink()).toBe(true)
  expect([desk.pairs.linking, shownMessages().at(-1)?.words]).toEqual([null, "pairs-link-let-go"])
  expect(desk.pairs.letGoOfLink(), "nothing is chosen any more").toBe(false)
  desk.pairs.linking = { kind: "sentence", edition: "tr", side: "target", place: { block: "t2", number: 0, from: 0, to: 5 }, words: "Words" }
  goTo(desk, "tr", "t1")
  link(desk)
  expect(desk.pairs.linking).toMatchObject({ kind: "block", block: "t1" })
  desk.close()
})

test("all that is selected is settled at once, but for what has no word", async () => {
  let desk = await open()
  beads = [bead("e1", "t1", "begun"), bead("e2", "t2", "begun"), bead("e3", "t3", "begun")]
  await desk.pairs.ask(desk.columns[1]!)
  let edition = desk.columns[1]!
  let { doc } = edition.editor
  edition.dispatch(edition.editor.tr.insert(doc.content.size, doc.type.schema.nodes.paragraph!.create({ id: "t3" })))
  edition.dispatch(edition.editor.tr.setSelection(new AllSelection(edition.editor.doc)))
  expect(settle(desk, "done")).toBe(true)
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["pairs-all-done"]))
  expect(settled).toEqual([{ source: ["e1", "e2"], target: ["t1", "t2"] }])
  desk.close()
})

test("what is settled is told of at once", async () => {
  let desk = await open()
  goTo(desk, "tr", "t2")
  await settleHere(desk, "done")
  expect(desk.pairs.here?.bead?.state).toBe("translated")
  desk.close()
})

test("the pairs are asked for again after a change of either text, once and after a pause", async () => {
  let desk = await open()
  vi.useFakeTimers()
  let questions = () => asked.filter((name) => name === "pairing").length
  asked = []
  announce(["edition:en", "article:a"])
  announce(["edition:tr"])
  announce(["article:a"])
  expect(questions()).toBe(0)
  await vi.advanceTimersByTimeAsync(3000)
  expect(questions()).toBe(1)
  announce(["people"])
  await vi.advanceTimersByTimeAsync(3000)
  expect(questions()).toBe(1)
  vi.useRealTimers()
  desk.close()
})

test("whoever settles says which words they have seen, and reads again what others wrote meanwhile", async () => {
  let desk = await open()
  goTo(desk, "tr", "t2")
  refused = "pair_written_elsewhere"
  asked = []
  await settleHere(desk, "done")
  expect(seen).toEqual({ seen: [{ block: "e2", digest: "e2" }, { block: "t2", digest: "t2" }] })
  expect(shownMessages().map(({ words }) => words)).toEqual(["error-pair_written_elsewhere"])
  expect(asked.filter((name) => name === "open_edition")).toHaveLength(2)
  expect(asked).toContain("pairing")
  expect(desk.pairs.mendsOf("tr").canUndo).toBe(false)
  // By the key that goes on one stays there too, and reads why.
  dismissAll()
  expect(settle(desk, "done")).toBe(true)
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["error-pair_written_elsewhere"]))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(shownMessages().map(({ words }) => words)).toEqual(["error-pair_written_elsewhere"])
  expect(desk.pairs.here?.block).toBe("t2")
  desk.close()
})

test("the undo that a message offers is that of the last mend, or none", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  let offers = () => shownMessages().map(({ mend }) => mend?.words)
  join(desk)
  await vi.waitFor(() => expect(offers()).toEqual(["pairs-undo"]))
  beads = [bead("e1", "t1"), bead("e2", "t2", "begun")]
  await desk.pairs.ask(desk.columns[1]!)
  goTo(desk, "tr", "t2")
  // A settlement by its key is not told of.
  settle(desk, "done")
  await vi.waitFor(() => expect(settled).toHaveLength(1))
  await vi.waitFor(() => expect(offers()).not.toContain("pairs-undo"))
  expect(lastOffer()).toBeNull()
  desk.close()
})

test("an original that was never opened was seen as the pairs were told of it", async () => {
  let desk = new Desk(article)
  await desk.lay([head("tr")])
  desk.hand = "tr"
  await vi.waitFor(() => expect(desk.pairs.of("tr")).not.toBeNull())
  let known = desk.pairs.of("tr")
  revision = 7
  await desk.pairs.ask(desk.columns[0]!)
  expect(desk.pairs.of("tr"), "a revision alone changes nothing that is drawn").toBe(known)
  goTo(desk, "tr", "t2")
  await settleHere(desk, "done")
  expect(seen).toEqual({ seen: [{ block: "t2", digest: "t2" }], source_revision: 7 })
  desk.close()
})

test("an alignment that changes nothing says why", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  realign(desk)
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["error-pairs_aligned_already"]))
  dismissAll()
  beads = beads.map((one) => ({ ...one, set: true }))
  await desk.pairs.ask(desk.columns[1]!)
  realign(desk)
  await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["error-pairs_stay_set"]))
  desk.close()
})

test("mends of sentences wait for one another and for what is written, and stand in one row with those of blocks", async () => {
  let desk = await open()
  goTo(desk, "tr", "t1")
  join(desk)
  let edition = desk.columns[1]!
  let act = () => {
    asked.push("act")
    return commands.mend_sentences({ edition: "tr", mend: { kind: "alone" } })
  }
  let mendNow = () => desk.pairs.mendSentences(edition, bead("e1", "t1"), "sentences-joined", act)
  expect(await mendNow()).toBe(true)
  edition.dispatch(edition.editor.tr.insertText("Well. ", 1))
  expect(await mendNow()).toBe(true)
  expect(asked.filter((name) => ["mend_pairing", "save_edition", "act"].includes(name))).toEqual(["mend_pairing", "act", "save_edition", "act"])
  expect(shownMessages().at(-1)?.words).toBe("sentences-joined")
  for (let mend of ["sentences", "sentences before", "blocks"]) expect(await desk.pairs.undo("tr"), mend).toBe(true)
  expect(await desk.pairs.undo("tr")).toBe(false)
  desk.close()
})

test("what is lit follows a mend of the pair in which it stands", async () => {
  let desk = await open()
  let [original, translation] = desk.columns as [OpenEdition, OpenEdition]
  let place = (block: string) => ({ block, number: 0, from: 0, to: 12 })
  let lit = () => desk.pairs.across.litIn(original, original.editor.doc.child(0)).length
  sentences = [{ source: [place("e1")], target: [place("t1")], set: false, sureness: 1, unsure: false }]
  desk.pairs.across.pointed(translation, { block: translation.editor.doc.child(0), number: 0, offset: 3 })
  await vi.waitFor(() => expect(lit()).toBe(1))
  sentences = []
  beads = [bead("e1 e2", "t2")]
  await desk.pairs.ask(translation)
  await vi.waitFor(() => expect(lit()).toBe(0))
  desk.close()
})
