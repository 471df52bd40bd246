import { describe, expect, it } from "vitest"
import { boxOf, fold, succeed, topOf, type Box, type Stretch } from "./fold"

/// A letter a box: `p` a paragraph, `h` a heading, `g` a gap, `.` what is drawn; `|` begins a box anew. Each is 10 pixels
/// high and says its place.
const stretches = (picture: string, boxes = new Map<number, Box>()): (Stretch | null)[] => {
  let begins = false
  return [...picture].flatMap((letter, place) => {
    if (letter === "|") {
      begins = true
      return []
    }
    const box = boxes.get(place) ?? boxOf(document.createElement("div"), letter === "g" ? null : `${letter}${place}`, letter === "h")
    boxes.set(place, box)
    const one = letter === "." ? null : { box, height: 10, begins }
    begins = false
    return [one]
  })
}

/// What stands: height and words of each box that is not folded into another.
const shown = (all: readonly (Stretch | null)[]) =>
  all.flatMap(one => (one && !one.box.element.hidden ? [`${one.box.element.style.height} ${one.box.element.getAttribute("aria-label") ?? "gap"}`] : []))

const check = (picture: string, expected: string[]) => {
  const all = stretches(picture)
  fold(all, 2)
  expect(shown(all)).toEqual(expected)
}

describe("boxes of one run", () => {
  it("are one that is as high as all, with what is between them", () => check("ppp", ["34px p0 p1 p2"]))
  it("end at what is drawn", () => check("pp.p", ["22px p0 p1", "10px p3"]))
  it("leave each heading by itself", () => check("pphhp", ["22px p0 p1", "10px h2", "10px h3", "10px p4"]))
  it("begin anew where they are told to", () => check("pp|pp", ["22px p0 p1", "22px p3 p4"]))
  it("keep gaps apart from blocks", () => check("pggp", ["10px p0", "22px gap", "10px p3"]))
})

it("stands again by itself what was folded, and the other way round", () => {
  const boxes = new Map<number, Box>()
  fold(stretches("pppp", boxes), 2)
  const apart = stretches("..pp", boxes)
  fold(apart, 2)
  expect(shown(apart)).toEqual(["22px p2 p3"])
  const together = stretches("pppp", boxes)
  fold(together, 2)
  expect(shown(together)).toEqual(["46px p0 p1 p2 p3"])
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
  const next = boxOf(document.createElement("div"), "other words", false)
  succeed(next, first.box)
  expect([next.element.hidden, next.element.style.height]).toEqual([false, "34px"])
  const following = boxOf(document.createElement("div"), "more words", false)
  succeed(following, second.box)
  expect([following.element.hidden, topOf(following.element)]).toEqual([true, 12])
  fold([{ ...first, box: next }, { ...second, box: following }], 2)
  expect(next.element.getAttribute("aria-label")).toBe("other words more words")
})
