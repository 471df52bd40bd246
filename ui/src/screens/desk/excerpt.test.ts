import { describe, expect, it } from "vitest"
import { wordsAfter, wordsBefore } from "./excerpt"

describe("an excerpt", () => {
  it.each([
    ["a Basel’e giden ", 15, "…Basel’e giden "],
    ["short ", 15, "short "],
    ["река…. И ", 9, "…И "],
    ["one… И в пути", 12, "…И в пути"],
    ["ab … И мы", 8, "…И мы"],
    ["Donaudampfschifffahrt", 21, "…Donaudampfschifffahrt"],
    ["Donaudampfschifffahrt ", 22, "…Donaudampfschifffahrt "],
  ])("begins with a whole word: %s", (text, around, shown) => expect(wordsBefore(text, around)).toBe(shown))
  it.each([
    [" yolunun en sığ no", 18, " yolunun en sığ…"],
    [" yolunun", 18, " yolunun"],
    [" дальше… И т", 12, " дальше… И…"],
    [" дальше. Ту", 11, " дальше…"],
    [" water\nand", 10, " water…"],
    ["schifffahrtsgesell", 18, "schifffahrtsgesell…"],
  ])("ends with a whole word: %s", (text, around, shown) => expect(wordsAfter(text, around)).toBe(shown))
})
