import { describe, expect, it } from "vitest"
import { find, findAlso } from "./find"

describe("find", () => {
  let marked = (query: string, name: string, language: string) => find(query, name, language)?.ranges.map(({ from, to }) => name.slice(from, to))

  it("folds by the rules of the language", () => {
    expect(marked("isik", "IŞIK", "tr")).toEqual(["IŞIK"])
    expect(marked("ışık", "IŞIK", "tr")).toEqual(["IŞIK"])
    expect(marked("тема", "Тёмная тема", "ru")).toEqual(["тема"])
    expect(marked("темная", "Тёмная тема", "ru")).toEqual(["Тёмная"])
  })
  it("wants every word, in any order", () => {
    expect(marked("theme dark", "Dark theme", "en")).toEqual(["Dark", "theme"])
    expect(find("theme blue", "Dark theme", "en")).toBeNull()
  })
  it("prefers the beginning of a word to its middle, and both to strewn letters", () => {
    let score = (name: string) => find("art", name, "en")?.score ?? 0
    expect(score("New article")).toBeGreaterThan(score("A heart"))
    expect(score("A heart")).toBeGreaterThan(score("Alert"))
  })
  it("finds letters near each other, not anywhere", () => {
    expect(find("nwart", "New article", "en")).not.toBeNull()
    expect(find("nace", "New article there", "en")).toBeNull()
  })
})

it("finds a name by other words for it, from their beginning", () => {
  let finds = (query: string, language = "en") => findAlso(query, "Picture", language === "tr" ? "şekil, fotoğraf" : "figure, image, photo", language) !== null
  expect(["fig", "image", "photo pict", "insert", "mage"].map((query) => finds(query))).toEqual([true, true, true, false, false])
  expect(["sekil", "FOTOĞRAF"].map((query) => finds(query, "tr"))).toEqual([true, true])
})
