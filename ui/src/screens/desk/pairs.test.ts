import { expect, test } from "vitest"
import type { Pairing, PairingBead } from "../../ipc/types"
import { beadsWith, changedSentences, holds, isToDo, known, linksOf, nextPlace, placeOf, standingOf } from "./pairs"

/// Pairs as `a=x` with what is said of them behind: `a,b=x outdated`, `c= left_out`.
const pairing = (...lines: string[]): Pairing => {
  let some = (ids: string) => (ids === "" ? [] : ids.split(","))
  let beads = lines.map((line): PairingBead => {
    let [ids = "", state = "translated", how] = line.split(" ")
    let [source = "", target = ""] = ids.split("=")
    return { source: some(source), target: some(target), state, set: how === "set", sureness: null, unsure: how === "unsure", change: null }
  })
  let tally = { translated: 0, outdated: 0, untranslated: 0 }
  return { source: "original", source_revision: 1, beads, progress: { blocks: tally, words: tally } }
}

test("a block's pair is found from both sides", () => {
  let found = known(pairing("a,b=x", "c=", "=y added"))
  expect(["a", "b", "x", "c", "y", "z", null].map((id) => placeOf(found, id))).toEqual([0, 0, 0, 1, 2, -1, -1])
})

test("one goes on to the next with something to do, and round", () => {
  let { beads } = pairing("a=x", "b=y outdated", "c= left_out", "=z added", "d= untranslated", "e=u begun")
  let way = (from: number, step: 1 | -1) => nextPlace(beads, from, step, isToDo)
  expect([way(-1, 1), way(0, 1), way(1, 1), way(4, 1), way(5, 1)]).toEqual([1, 1, 4, 5, 1])
  expect([way(-1, -1), way(5, -1), way(1, -1)]).toEqual([5, 4, 5])
})

test("the only one with something to do is not the next to itself", () => {
  let { beads } = pairing("a=x", "b=y outdated")
  expect(nextPlace(beads, 1, 1, isToDo)).toBe(-1)
  expect(nextPlace(beads, 0, -1, isToDo)).toBe(1)
  expect(nextPlace([], -1, 1, isToDo)).toBe(-1)
})

test("what is outdated is told before what is unsure, and that before what is begun", () => {
  let { beads } = pairing("a=x outdated unsure", "b=y begun unsure", "c=z begun", "d=v untranslated", "e=w", "f= left_out", "=u added")
  expect(beads.map((bead) => standingOf(bead)?.shape ?? null)).toEqual(["outdated-large", "unsure", "begun", "begun", null, "left-out", "added"])
})

test("every block of a pair is linked with every other", () => {
  expect(linksOf(pairing("a,b=x,y", "c=")).map(({ left, right }) => left + right)).toEqual(["ax", "ay", "bx", "by"])
})

test("a counterpart that two changed sentences share is one", () => {
  let shared = { block: "x", number: 0, from: 0, to: 9 }
  let one = pairing("a=x outdated")
  let sentence = (from: number) => ({ block: "a", number: 0, from, to: from + 4, target: [shared] })
  one.beads[0]!.change = { grade: "small", sentences: [sentence(0), sentence(5)] }
  let { source, target } = changedSentences(one)
  expect([...source]).toEqual([["a", [{ number: 0, from: 0, to: 4 }, { number: 0, from: 5, to: 9 }]]])
  expect([...target]).toEqual([["x", [{ number: 0, from: 0, to: 9 }]]])
})

test("sentences are found by a place in them, and by others that they overlap", () => {
  let at = (from: number, to: number, block = "a") => ({ block, number: 0, from, to })
  let beads = [at(0, 4), at(5, 9)].map((place) => ({ source: [place], target: [at(place.from, place.to, "x")], sureness: null, unsure: false, set: false }))
  expect([0, 4, 7, 12].map((offset) => holds([at(0, 4), at(7, 9)], "a", 0, offset))).toEqual([true, true, true, false])
  expect(beadsWith(beads, "source", [at(3, 5)])).toEqual([beads[0]])
  expect(beadsWith(beads, "source", [at(4, 5)])).toEqual([])
})
