import { describe, expect, it } from "vitest"
import { boxOf, fold, isFolded, succeed, topOf, type Box, type Stretch } from "./fold"
import { beginningsOf } from "./runs"

/// A letter a box: `p` a block, `g` a gap, `.` what is drawn; `|` begins a box anew. Each is 10 pixels high.
const stretches = (picture: string, boxes = new Map<number, Box>()): (Stretch | null)[] => {
  let begins = false
  return [...picture].flatMap((letter, place) => {
    if (letter === "|") {
      begins = true
      return []
    }
    const box = boxes.get(place) ?? boxOf(document.createElement("div"), letter === "g")
    boxes.set(place, box)
    const one = letter === "." ? null : { box, height: 10, begins }
    begins = false
    return [one]
  })
}

/// What stands: the height of each box that is not folded into another.
const shown = (all: readonly (Stretch | null)[]) =>
  all.flatMap(one => (one && !isFolded(one.box.element) ? [`${one.box.isGap ? "gap " : ""}${one.box.element.style.height}`] : []))

const check = (picture: string, expected: string[]) => {
  const all = stretches(picture)
  fold(all, 2)
  expect(shown(all)).toEqual(expected)
}

describe("boxes of one run", () => {
  it("are one that is as high as all, with what is between them", () => check("ppp", ["34px"]))
  it("end at what is drawn", () => check("pp.p", ["22px", "10px"]))
  it("begin anew where they are told to", () => check("pp|ppp", ["22px", "34px"]))
  it("keep gaps apart from blocks", () => check("pggp", ["10px", "gap 22px", "10px"]))
})

it("stands again by itself what was folded, and the other way round", () => {
  const boxes = new Map<number, Box>()
  fold(stretches("pppp", boxes), 2)
  const apart = stretches("..pp", boxes)
  fold(apart, 2)
  expect(shown(apart)).toEqual(["22px"])
  const together = stretches("pppp", boxes)
  fold(together, 2)
  expect(shown(together)).toEqual(["46px"])
})

it("knows where a folded box would stand", () => {
  const all = stretches("ppp")
  fold(all, 2)
  expect(all.map(one => topOf((one as Stretch).box.element))).toEqual([0, 12, 24])
})

it("lets a new box stand where that of the same block stood", () => {
  const all = stretches("ppp")
  fold(all, 2)
  const [first, second] = all as [Stretch, Stretch, Stretch]
  const next = boxOf(document.createElement("div"), false)
  succeed(next, first.box)
  expect([isFolded(next.element), next.element.style.height]).toEqual([false, "34px"])
  const following = boxOf(document.createElement("div"), false)
  succeed(following, second.box)
  expect([isFolded(following.element), topOf(following.element)]).toEqual([true, 12])
})

it("makes few boxes anew at a new row in the middle of a long text", () => {
  const rows = Array.from({ length: 3000 }, (_, row) => ({ name: `0190a6f4-7a3e-7000-8000-${((row * 2654435761) % 2 ** 32).toString(16)}`, box: boxOf(document.createElement("div"), false) }))
  const foldAll = () => {
    const beginnings = beginningsOf(rows.map(({ name }) => name))
    fold(rows.map(({ box }, row) => (row >= 1490 && row < 1510 ? null : { box, height: 10, begins: beginnings[row] === true })), 2)
  }
  foldAll()
  const isAnew = new MutationObserver(() => undefined)
  for (const { box } of rows) isAnew.observe(box.element, { attributes: true })
  rows.splice(1500, 0, { name: "another", box: boxOf(document.createElement("div"), false) })
  foldAll()
  const anew = new Set(isAnew.takeRecords().map(({ target }) => target))
  expect(anew.size).toBeLessThanOrEqual(6)
})
