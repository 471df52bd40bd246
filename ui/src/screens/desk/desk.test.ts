import { beforeEach, describe, expect, it } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { ArticleView, EditionHeadView } from "../../ipc/types"
import { connect } from "../../state/core"
import { Desk } from "./desk.svelte"

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
})
