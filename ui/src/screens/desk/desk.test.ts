import { beforeEach, describe, expect, it } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { ArticleView, EditionHeadView, NoteView } from "../../ipc/types"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import { Desk } from "./desk.svelte"
import { openNote } from "./note.svelte"
import { asOwnDoing } from "./ownDoing"

let asked: string[]

const head = (id: string): EditionHeadView => ({
  id, article: "a", language: id, language_name: id, right_to_left: false, original: id === "en", state: "draft",
  next_states: [], title: id, revision: 1, words: 0, blocks: 0, changed: "2026-11-22T14:02:11Z",
})
const article: ArticleView = { id: "a", slug: "a", dated: null, section: null, section_names: [], authors: [], editions: [head("en"), head("tr")], notes: [] }

beforeEach(() => {
  asked = []
  connect({
    call: async (name: string, request: object) => {
      asked.push([name, ...Object.values(request)].join(" "))
      let value = name === "pairs" ? { pairs: [] } : { head: head(Object.values(request)[0] as string), title: "Title", key_points: [], blocks: [] }
      return { value, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
})

describe("the desk", () => {
  it("opens an edition once, however many ask for it at a time", async () => {
    let desk = new Desk(article)
    await Promise.all([desk.lay([head("en"), head("tr")]), desk.lay([head("en")])])
    expect(asked.filter((one) => one.startsWith("open_edition")).sort()).toEqual(["open_edition en", "open_edition tr"])
    expect(desk.editions.map(({ id }) => id).sort()).toEqual(["en", "tr"])
  })

  it("tells of a save that failed in an edition whose column is hidden, and of open choices beside it", async () => {
    let desk = new Desk(article)
    await desk.lay([head("en"), head("tr")])
    let hidden = desk.columns[1]!
    hidden.saving = { kind: "failed", failure: new Failure("disk_full", {}, "full") }
    await desk.lay([head("en")])
    desk.columns[0]!.conflicts = [{ part: "block", id: "p", theirs: null, aside: "1" }]
    expect(desk.failing).toBe(hidden)
    expect(desk.undecided).toBe(1)
  })

  it("counts the places of both columns that have two forms", async () => {
    let desk = new Desk(article)
    await desk.lay([head("en"), head("tr")])
    expect(desk.undecided).toBe(0)
    for (let edition of desk.columns) edition.conflicts = [{ part: "block", id: "p", theirs: null, aside: edition.id }]
    expect(desk.undecided).toBe(2)
  })

  it("throws an open endnote back to no words that were stored before it was saved", async () => {
    let words = "one"
    let view = (): NoteView => ({ id: "n", url: null, accessed: null, source: null, outdated: [], texts: [{ language: "en", plain: words, digest: words, blocks: [{ type: "paragraph", content: [{ type: "text", text: words, marks: [] }] }] }] })
    let letGo = () => {}
    let held: Promise<void> | null = null
    connect({
      call: async (name: string) => {
        if (name === "save_note") words = "Xone"
        let value = name === "save_note" ? view() : { ...article, notes: [view()] }
        let waits = name === "open_article" ? held : null
        held = null
        await waits
        return { value, changed: [] }
      },
      onChanged: () => () => undefined,
    } as unknown as Backend)
    let desk = new Desk({ ...article, notes: [view()] })
    let note = (desk.openNote = openNote(view(), "a", "en", "en"))
    held = new Promise((resolve) => (letGo = resolve))
    let reading = desk.read()
    note.dispatch(note.editor.tr.insertText("X", 1))
    await note.flush()
    letGo()
    await reading
    expect(desk.article.notes[0]!.texts[0]!.plain).toBe("Xone")
    await note.putAway()
  })

  it("takes no answer over that comes after a newer one", async () => {
    let answers: ((slug: string) => void)[] = []
    connect({
      call: () => new Promise((resolve) => answers.push((slug) => resolve({ value: { ...article, slug }, changed: [] }))),
      onChanged: () => () => undefined,
    } as unknown as Backend)
    let desk = new Desk(article)
    let readings = [desk.read(), desk.read()]
    answers[1]!("newer")
    await readings[1]
    answers[0]!("older")
    await readings[0]
    expect(desk.article.slug).toBe("newer")
  })

  it("gives back what was done to endnotes though the article cannot be read after it, and says that", async () => {
    dismissAll()
    connect({ call: () => Promise.reject(new Failure("io", {}, "no disk")), onChanged: () => () => undefined } as unknown as Backend)
    expect(await asOwnDoing(new Desk(article), async () => ({ written: [], hits: 3 }))).toEqual({ written: [], hits: 3 })
    expect(shownMessages().map(({ words }) => words)).toEqual(["error-io"])
  })
})
