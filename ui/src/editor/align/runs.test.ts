import { expect, it } from "vitest"
import { beginningsOf } from "./runs"

const NAMES = Array.from({ length: 10_000 }, (_, row) => `row ${row}`)

const lengthsOf = (beginnings: readonly boolean[]): number[] => {
  const begun = beginnings.flatMap((begins, row) => (begins ? [row] : []))
  return begun.slice(1).map((row, index) => row - (begun[index] ?? 0))
}

it("begins at the first row, and keeps runs neither too short nor too long", () => {
  const beginnings = beginningsOf(NAMES)
  expect(beginnings[0]).toBe(true)
  const lengths = lengthsOf(beginnings)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(16)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(64)
  expect(lengths.length).toBeGreaterThan(200)
})

it("begins the runs below a new row where they began", () => {
  const before = beginningsOf(NAMES)
  const after = beginningsOf(NAMES.toSpliced(5000, 0, "new"))
  expect(after.slice(0, 5000)).toEqual(before.slice(0, 5000))
  expect(after.slice(5201)).toEqual(before.slice(5200))
})
