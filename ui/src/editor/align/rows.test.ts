import { describe, expect, it } from "vitest"
import { rows } from "./rows"

/// Columns and links as pictures: `"abc", "xyz", "ax cz"` links a with x and c with z; a row is written
/// `a-x`, a gap is a dot.
const check = (left: string, right: string, links: string, expected: string) => {
  const pairs = links.split(" ").filter(Boolean).map(link => ({ left: link[0] as string, right: link[1] as string }))
  const found = rows([...left], [...right], pairs)
  expect(found.map(row => `${row.left.join("") || "."}-${row.right.join("") || "."}`).join(" ")).toBe(expected)
}

describe("rows", () => {
  it("pairs by place without links", () => check("abc", "xyz", "", "a-x b-y c-z"))
  it("leaves the rest of a half-done translation alone", () => check("abc", "x", "ax", "a-x b-. c-."))
  it("keeps linked blocks level", () => check("abc", "xy", "cy", "a-x b-. c-y"))
  it("gives a new block a row of its own between linked ones", () => check("anb", "xy", "ax by", "a-x n-. b-y"))
  it("pairs unlinked blocks between links", () => check("anb", "xmy", "ax by", "a-x n-m b-y"))
  it("stands two blocks beside the one they translate", () => check("ab", "xyz", "ax ay bz", "a-xy b-z"))
  it("takes in what lies between two blocks of one link", () => check("ab", "xyz", "ax az", "a-xyz b-."))
  it("joins links that share blocks on both sides", () => check("ab", "xy", "ax ay by", "ab-xy"))
  it("passes over links that cross", () => check("abc", "xyz", "az bx cy", "a-. b-x c-y .-z"))
  it("ignores links to blocks that are gone", () => check("ab", "xy", "qx ay", "a-y b-.".replace("a-y", ".-x a-y")))
  it("has no rows for two empty columns", () => check("", "", "", ""))

  it("keeps every block once and in order, whatever the links", () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
    for (let round = 0; round < 300; round++) {
      const left = Array.from({ length: random(9) }, (_, index) => `l${index}`)
      const right = Array.from({ length: random(9) }, (_, index) => `r${index}`)
      const links = Array.from({ length: random(8) }, () => ({ left: `l${random(10)}`, right: `r${random(10)}` }))
      const found = rows(left, right, links)
      expect(found.flatMap(row => row.left)).toEqual(left)
      expect(found.flatMap(row => row.right)).toEqual(right)
      expect(found.every(row => row.left.length + row.right.length > 0)).toBe(true)
    }
  })
})
