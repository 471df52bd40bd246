import { describe, expect, it } from "vitest"
import { p } from "../building"
import { heights } from "./heights"

const block = (letters: number) => p("x".repeat(letters))

describe("the height of a row that is not drawn", () => {
  it("is that of its longest column", () => {
    const known = heights()
    known.begin(30, 20)
    expect(known.of("a|x", [[block(10)], [block(100)]])).toBe(60)
  })

  it("counts what stands between several blocks", () => {
    const known = heights()
    known.begin(30, 20)
    expect(known.of("ab|x", [[block(10), block(10)], [block(10)]])).toBe(80)
  })

  it("is what was measured, until the row becomes another", () => {
    const known = heights()
    known.begin(30, 20)
    known.keep("a|x", 77)
    expect(known.of("a|x", [[block(10)], []])).toBe(77)
    known.drop("a|x")
    expect(known.of("a|x", [[block(10)], []])).toBe(30)
  })

  it("is told by blocks of the same text that were measured", () => {
    const known = heights()
    known.begin(30, 20)
    // Six lines of a hundred letters, the last one half full.
    known.learn(0, block(550), 180)
    expect(known.of("a|x", [[block(1000)], []])).toBe(300)
  })

  it("is told by the blocks of its own column", () => {
    const known = heights()
    known.begin(30, 20)
    known.learn(0, block(550), 180)
    expect(known.of("|a", [[], [block(120)]])).toBe(60)
  })

  it("is not told by measures of another width", () => {
    const known = heights()
    known.begin(30, 20)
    known.learn(0, block(550), 180)
    known.keep("a|x", 77)
    known.begin(30, 20)
    expect(known.of("a|x", [[block(120)], []])).toBe(60)
  })
})
