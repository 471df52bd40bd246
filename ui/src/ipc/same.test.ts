import { expect, it } from "vitest"
import { same } from "./same"

const check = (one: unknown, other: unknown, expected: boolean) => {
  expect(same(one, other)).toBe(expected)
  expect(same(other, one)).toBe(expected)
}

it("looks into lists and things", () => check({ a: [1, { b: null }] }, { a: [1, { b: null }] }, true))
it("knows what is missing from what is null", () => check({ a: null }, { a: undefined }, false))
it("knows one name from another", () => check({ a: undefined }, { b: undefined }, false))
it("knows the length of lists", () => check([1], [1, 2], false))
it("knows a list from a thing", () => check([], {}, false))
it("knows null from a thing", () => check(null, {}, false))
