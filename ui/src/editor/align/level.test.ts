import { describe, expect, it } from "vitest"
import { doc, named, p } from "../building"
import { differenceOf } from "../difference"
import { gapsOf } from "./level"
import { rows } from "./rows"

describe("what is measured after a change", () => {
  const before = named(doc(p("one"), p("two"), p("three")), "a", "b", "c")

  it("is the block that was written in", () => {
    const after = before.replace(6, 6, doc(p("x")).slice(1, 2))
    expect(differenceOf(before, after)).toEqual({ ids: ["b"], structural: false })
  })

  it("is what came, and the rows are laid out anew", () => {
    const after = before.copy(before.content.addToEnd(named(doc(p("four")), "d").child(0)))
    expect(differenceOf(before, after)).toEqual({ ids: ["d"], structural: true })
  })

  it("is nothing when nothing differs", () => expect(differenceOf(before, before)).toEqual({ ids: [], structural: false }))
})

describe("gaps", () => {
  it("stand before the next block of their column, and at the end where there is none", () => {
    const standing = rows([["a", "b", "c", "d"], ["x", "y"]], [{ left: "a", right: "x" }, { left: "c", right: "y" }])
    const near = new Set([0, 1, 2])
    expect(gapsOf(standing, 1, near)).toEqual([{ key: "gap b", before: "y", far: false }, { key: "gap d", before: null, far: true }])
    expect(gapsOf(standing, 0, near)).toEqual([])
  })
})
