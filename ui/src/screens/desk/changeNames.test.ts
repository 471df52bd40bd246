import { expect, test } from "vitest"
import type { TypographyChange } from "../../ipc/types"
import { namesOf } from "./changeNames"

const change = (more: Partial<TypographyChange> = {}): TypographyChange => ({
  place: "block", block: "b1", number: 0, offset: 4, rule: "quotes", before: "\"", after: "“", context_before: "he said ", context_after: "yes", ...more,
})

const names = (...changes: TypographyChange[]): string[] => [...namesOf(changes).values()]

test("equal changes in equal words have a name each", () => {
  let three = names(change(), change({ number: 1 }), change({ number: 1, offset: 40 }))
  expect(new Set(three).size).toBe(3)
})

test("a change keeps its name when it moves in its block, and when another one goes", () => {
  let [before] = names(change(), change({ rule: "dashes" }))
  expect(names(change({ offset: 9 }))).toEqual([before])
})

test("other words, another block and another rule make another change", () => {
  let four = names(change(), change({ context_after: "no" }), change({ block: "b2" }), change({ rule: "dashes" }))
  expect(new Set(four).size).toBe(4)
})
