import { expect, it } from "vitest"
import type { EditionHeadView } from "../../ipc/types"
import { chipsWithRoom, type Chip } from "./chips"

/// Languages in their order: the original is in capitals, one that is not begun has a dash.
const chipsOf = (text: string): Chip[] =>
  text.split(" ").map((word) => {
    let language = word.replace("-", "").toLowerCase()
    let edition = word.endsWith("-") ? null : ({ id: language, original: word === word.toUpperCase() } as EditionHeadView)
    return { language, name: language, edition }
  })

const check = (text: string, most: number, sought: string | null, shown: string) =>
  expect(chipsWithRoom(chipsOf(text), most, sought).map(({ language }) => language).join(" ")).toBe(shown)

it("shows all that there is room for", () => check("TR en ru", 4, null, "tr en ru"))
it("lets languages that are not begun yield first", () => check("TR en- ru- ka", 3, null, "tr en ka"))
it("lets the last yield among editions", () => check("TR en ru ka", 3, null, "tr en ru"))
it("always shows the one that is sought", () => check("TR en ru ka", 2, "ka", "tr ka"))
it("shows the one that is sought alone", () => check("TR en ru ka", 1, "ka", "ka"))
