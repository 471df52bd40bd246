import { expect, test } from "vitest"
import { differing } from "./differing"

test("only the words that differ are told apart", () => {
  expect(differing("Two rivers and one reading.", "Two rivers, one reading.")).toEqual({
    before: "Two ", mine: "rivers and ", theirs: "rivers, ", after: "one reading.",
  })
})

test("words that were added stand between what both say", () => {
  expect(differing("The river.", "The wide river.")).toEqual({ before: "The ", mine: "", theirs: "wide ", after: "river." })
})

test("a repeated word is told once", () => {
  expect(differing("so so", "so so so")).toEqual({ before: "so ", mine: "", theirs: "so ", after: "so" })
})

test("long texts are cut around the difference", () => {
  const long = "word ".repeat(40)
  const { before, after } = differing(`${long}mine ${long}`, `${long}theirs ${long}`)
  expect(before).toMatch(/^….{40}$/)
  expect(after).toMatch(/^.{40}…$/)
})
