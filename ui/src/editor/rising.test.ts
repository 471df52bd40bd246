import { expect, it } from "vitest"
import { longestRising } from "./rising"

const check = (numbers: string, expected: string) => expect(longestRising(numbers.split(" "), Number).join(" ")).toBe(expected)

it("finds the longest run", () => check("3 1 2 5 4 6", "1 2 4 6"))
it("passes over what was moved", () => check("4 0 1 2 3", "0 1 2 3"))
it("keeps what is level", () => check("1 2 2 0 2", "1 2 2 2"))
it("finds one where all fall", () => check("3 2 1", "1"))
it("finds none in nothing", () => expect(longestRising([], Number)).toEqual([]))
