import { describe, expect, it } from "vitest"
import { LEAST, sharesAfter } from "./widths"

/// How wide columns of these shares are in a view of `room`, as the sheet lays them out.
const laidOut = (shares: readonly number[], room: number): number[] => {
  let least = shares.map((share) => Math.max(LEAST, share * LEAST))
  let whole = least.reduce((all, width) => all + width, 0)
  if (whole >= room) return least
  let all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share * room) / all)
}

const check = (widths: number[], at: number, by: number, room: number, expected: number[]) =>
  expect(laidOut(sharesAfter(widths, at, by, room), room).map(Math.round)).toEqual(expected)

describe("a column that is made wider", () => {
  it("takes from the next one", () => check([500, 500, 500], 0, 100, 1500, [600, 400, 500]))
  it("takes from those behind that when the next one has no more", () => check([400, 320, 400], 0, 60, 1120, [460, 300, 360]))
  it("takes from the one before it if it is the last", () => check([500, 500], 1, 100, 1000, [400, 600]))
  it("makes the sheet wider when none has room left", () => check([300, 300, 300], 1, 150, 900, [300, 450, 300]))
  it("takes from none while the sheet is wider than the view", () => check([300, 450, 300], 0, 50, 900, [350, 450, 300]))
  it("is no wider than the view", () => check([400, 400], 0, 900, 800, [800, 300]))
})

describe("a column that is made narrower", () => {
  it("leaves its room to the next one", () => check([500, 500, 500], 0, -100, 1500, [400, 600, 500]))
  it("is never narrower than the least", () => check([500, 500], 0, -400, 1000, [300, 700]))
  it("makes a sheet narrower that is wider than the view", () => check([300, 450, 300], 1, -100, 900, [300, 350, 300]))
  it("leaves what is more to the next one", () => check([450, 300, 300], 0, -150, 1000, [300, 400, 300]))
})
