import { beforeEach, describe, expect, it } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { ArticleView, DeskState, EditionHeadView, Preferences } from "../../ipc/types"
import { connect } from "../../state/core"
import { keepDesk, session } from "../../state/session.svelte"
import { evenColumns, hideColumn, likedColumns, moveColumn, placeAt, placeColumn, showColumn, showInstead } from "./columns"
import { Desk } from "./desk.svelte"

const head = (id: string): EditionHeadView => ({
  id, article: "a", language: id, language_name: id, right_to_left: false, original: id === "tr", state: "draft",
  next_states: [], title: id, revision: 1, words: 0, blocks: 0, changed: "2026-11-22T14:02:11Z",
})
const article: ArticleView = {
  id: "a", slug: "a", dated: null, section: null, section_names: [], authors: [], editions: ["tr", "en", "ru", "de"].map(head), notes: [],
}

let pairsAsked: string[]
let preferences: Preferences

beforeEach(() => {
  pairsAsked = []
  preferences = { language: null, theme: null, pane: null, typography_off: [], spelling: null, face: null, zoom: null, width: null, typewriter: null, side_by_side: null, columns: [], split: null, read_across: null }
  const state = () => ({ preferences, newsroom: null }) as unknown as DeskState
  keepDesk(state())
  connect({
    call: async (name: string, request: Record<string, string>) => {
      if (name === "set_preferences") {
        preferences = request as unknown as Preferences
        return { value: state(), changed: [] }
      }
      if (name === "pairs") pairsAsked.push(`${request.left}-${request.right}`)
      return { value: name === "pairs" ? { pairs: [] } : { head: head(request.edition ?? ""), title: "", key_points: [], blocks: [] }, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
})

const laid = (desk: Desk) => desk.columns.map(({ id }) => (id === desk.focused?.id ? `[${id}]` : id)).join(" ")
const kept = () => session.preferences.columns.find((one) => one.article === "a")?.columns.map(({ edition, width }) => `${edition} ${width}`).join(", ")

async function open(...ids: string[]): Promise<Desk> {
  let desk = new Desk(article)
  await desk.lay(ids.map(head))
  return desk
}

describe("the columns of an article that was never changed", () => {
  const check = (asked: string | null, expected: string) => expect(likedColumns(article, asked).heads.map(({ id }) => id).join(" ")).toBe(expected)

  it("are the original and the first translation", () => check(null, "tr en"))
  it("are the original and the edition that is asked for", () => check("ru", "tr ru"))
  it("are two when the original is asked for", () => check("tr", "tr en"))
})

describe("the columns of an article", () => {
  it("are those that were last chosen, and the edition that is asked for", async () => {
    let desk = await open("tr", "en")
    await showColumn(desk, head("de"))
    await hideColumn(desk, "en")
    expect(kept()).toBe("tr 100, de 100")
    expect(likedColumns(article, null).heads.map(({ id }) => id)).toEqual(["tr", "de"])
    expect(likedColumns(article, "ru").heads.map(({ id }) => id)).toEqual(["tr", "de", "ru"])
  })

  it("are those that are still there", async () => {
    let desk = await open("tr", "en")
    await showColumn(desk, head("de"))
    let left = { ...article, editions: ["tr", "en"].map(head) }
    expect(likedColumns(left, null).heads.map(({ id }) => id)).toEqual(["tr", "en"])
  })

  it("keep their widths", async () => {
    let desk = await open("tr", "en")
    desk.widths = { tr: 1.4, en: 0.6 }
    await moveColumn(desk, desk.columns[0]!, 1)
    expect(kept()).toBe("en 60, tr 140")
    expect(likedColumns(article, null).widths).toEqual({ tr: 1.4, en: 0.6 })
    await evenColumns(desk)
    expect(kept()).toBe("en 100, tr 100")
  })
})

describe("columns", () => {
  it("come at the right, and are gone on with", async () => {
    let desk = await open("tr", "en")
    expect(laid(desk)).toBe("tr [en]")
    await showColumn(desk, head("de"))
    expect(laid(desk)).toBe("tr en [de]")
  })

  it("come one after the other, however soon they are asked for", async () => {
    let desk = await open("tr")
    await Promise.all([showColumn(desk, head("en")), showColumn(desk, head("ru")), hideColumn(desk, "tr")])
    expect(desk.columns.map(({ id }) => id)).toEqual(["en", "ru"])
  })

  it("take the place of the one that is written in", async () => {
    let desk = await open("tr", "en", "ru")
    desk.bring("en")
    await showInstead(desk, head("de"))
    expect(laid(desk)).toBe("tr [de] ru")
  })

  it("leave the hand to their neighbour", async () => {
    let desk = await open("tr", "en", "ru")
    desk.bring("en")
    await hideColumn(desk, "en")
    expect(laid(desk)).toBe("tr [ru]")
    await hideColumn(desk, "ru")
    await hideColumn(desk, "tr")
    expect(laid(desk)).toBe("[tr]")
  })

  it("change places no further than to the edge", async () => {
    let desk = await open("tr", "en", "ru")
    await moveColumn(desk, desk.columns[2]!, -1)
    await moveColumn(desk, desk.columns[0]!, -1)
    expect(desk.columns.map(({ id }) => id)).toEqual(["tr", "ru", "en"])
  })

  it("go on from where they come to, however soon they are moved again", async () => {
    let desk = await open("tr", "en", "ru")
    let [, , last] = desk.columns
    await Promise.all([moveColumn(desk, last!, -1), moveColumn(desk, last!, -1)])
    expect(desk.columns.map(({ id }) => id)).toEqual(["ru", "tr", "en"])
    await Promise.all([moveColumn(desk, last!, 1), moveColumn(desk, last!, -1)])
    expect(desk.columns.map(({ id }) => id)).toEqual(["ru", "tr", "en"])
  })

  it("land among the others by their middle", async () => {
    let columns = [0, 100, 300].map((left, at) => ({ left, right: [100, 300, 400][at]! }))
    expect([20, 120, 190, 210, 340, 360].map((x) => placeAt(x, columns, 0))).toEqual([0, 0, 0, 1, 1, 2])
    expect([20, 60, 190, 250].map((x) => placeAt(x, columns, 2))).toEqual([0, 1, 1, 2])
    let desk = await open("tr", "en", "ru")
    await placeColumn(desk, desk.columns[0]!, 2)
    expect(desk.columns.map(({ id }) => id)).toEqual(["en", "ru", "tr"])
    await placeColumn(desk, desk.columns[2]!, 1)
    expect(desk.columns.map(({ id }) => id)).toEqual(["en", "tr", "ru"])
  })

  it("are paired through the original, wherever it lies, and each once", async () => {
    let desk = await open("en", "tr", "ru")
    expect(pairsAsked).toEqual(["tr-en", "tr-ru"])
    await showColumn(desk, head("de"))
    await moveColumn(desk, desk.columns[0]!, 1)
    expect(pairsAsked).toEqual(["tr-en", "tr-ru", "tr-de"])
    await hideColumn(desk, "tr")
    expect(pairsAsked.slice(3), "without it, through the first translation").toEqual(["en-ru", "en-de"])
  })
})
