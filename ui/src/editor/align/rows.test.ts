import { describe, expect, it } from "vitest"
import { rows } from "./rows"

/// Columns and links as pictures: `"abc", "xyz"` and `"ax cz"` link a with x and c with z; a row is written
/// `a-x`, a gap is a dot. `pivot` is the column that the links of the others lead to, `alone` are blocks that stand
/// beside nothing.
const checkAll = (columns: string[], links: string, expected: string, pivot = 0, alone = "") => {
  const pairs = links.split(" ").filter(Boolean).map(link => ({ left: link[0] as string, right: link[1] as string }))
  const found = rows(columns.map(column => [...column]), pairs, pivot, new Set(alone))
  expect(found.map(row => row.map(ids => ids.join("") || ".").join("-")).join(" ")).toBe(expected)
}
const check = (left: string, right: string, links: string, expected: string) => checkAll([left, right], links, expected)

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
  it("leaves an unlinked block alone beside one that is linked elsewhere", () => check("dabc", "xyz", "ay bz cx", ".-x d-. a-y b-z c-."))
  it("pairs none by place with a row that is linked elsewhere", () => check("cab", "nyzx", "ay bz cx", "c-. .-n a-y b-z .-x"))
  it("ignores links to blocks that are gone", () => check("ab", "xy", "qx ay", "a-y b-.".replace("a-y", ".-x a-y")))
  it("leaves alone what stands beside nothing, unless it is linked", () => checkAll(["abc", "xyz"], "ax cz", "a-x .-y b-. c-z", 0, "yz"))
  it("has no rows for two empty columns", () => check("", "", "", ""))

  it("has a row a block for one column", () => checkAll(["abc"], "", "a b c"))
  it("stands the same whichever column is at the left", () => checkAll(["xy", "abc"], "ax cy", "x-a .-b y-c", 1))
  it("keeps three columns level through one of them", () => checkAll(["abc", "xyz", "pqr"], "ax by cz ap bq cr", "a-x-p b-y-q c-z-r"))
  it("keeps them level whichever that is", () => checkAll(["xyz", "pq", "abc"], "ax by cz ap cq", "x-p-a y-.-b z-q-c", 2))
  it("leaves a gap in each column that lacks a block", () => checkAll(["abc", "xz", "pq"], "ax cz ap bq", "a-x-p b-.-q c-z-."))
  it("gives what two translations have beyond the original one row", () => checkAll(["ab", "xny", "pmq"], "ax by ap bq", "a-x-p .-n-m b-y-q"))
  it("links two translations beyond the original", () => checkAll(["ab", "xnoy", "pmq"], "ax by ap bq om", "a-x-p .-n-. .-o-m b-y-q"))
  it("joins what one translation brings together in all columns", () => checkAll(["ab", "x", "pq"], "ax bx ap bq", "ab-x-pq"))
  it("has rows for six columns", () => checkAll(["ab", "cd", "ef", "gh", "ij", "k"], "ac bd ae bf ag bh ai bj bk", "a-c-e-g-i-. b-d-f-h-j-k"))

  it("keeps every block once and in order, whatever the links", () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
    for (let round = 0; round < 300; round++) {
      const columns = Array.from({ length: 1 + random(6) }, (_, column) => Array.from({ length: random(9) }, (_, index) => `${column}:${index}`))
      const links = Array.from({ length: random(16) }, () => ({ left: `${random(6)}:${random(10)}`, right: `${random(6)}:${random(10)}` }))
      const found = rows(columns, links, random(columns.length))
      expect(columns.map((_, column) => found.flatMap(row => row[column] ?? []))).toEqual(columns)
      expect(found.every(row => row.length === columns.length && row.flat().length > 0)).toBe(true)
    }
  })
})
