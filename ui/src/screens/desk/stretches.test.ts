import { expect, test } from "vitest"
import { movedAlong, piecesOf, type Stretch } from "./stretches"

/// Stretches of a line as marks in it: `[…]` what was found, `{…}` an unknown word.
function read(marked: string): { line: string; stretches: Stretch[] } {
  let line = ""
  let open: Stretch[] = []
  let stretches: Stretch[] = []
  for (let letter of marked) {
    if (letter === "[" || letter === "{") open.push({ from: line.length, to: 0, look: letter === "[" ? "hit" : "unknown-word" })
    else if (letter === "]" || letter === "}") {
      let closed = open.pop()
      if (closed) stretches.push({ ...closed, to: line.length })
    } else line += letter
  }
  return { line, stretches }
}

function checkPieces(marked: string, expected: string[]) {
  let { line, stretches } = read(marked)
  expect(piecesOf(line, stretches).map(({ words, looks }) => [words, ...looks].join(" "))).toEqual(expected)
}

function checkMoved(before: string, after: string, expected: string[]) {
  let { line, stretches } = read(before)
  expect(movedAlong(stretches, line, after).map(({ from, to }) => after.slice(from, to))).toEqual(expected)
}

test("a line is cut where stretches begin and end, also within one another", () => {
  checkPieces("plain", ["plain"])
  checkPieces("a [bc] d", ["a ", "bc hit", " d"])
  checkPieces("{a[bc]d}", ["a unknown-word", "bc hit unknown-word", "d unknown-word"])
  checkPieces("[a][b]", ["a hit", "b hit"])
  checkPieces("", [])
})

test("stretches move along with their words, and end with them", () => {
  checkMoved("a [bc] d [ef]", "a x bc d ef", ["bc", "ef"])
  checkMoved("a [bc] d [ef]", "a bc d efg", ["bc", "ef"])
  checkMoved("a [bc] d [ef]", "a bXc d ef", ["ef"])
  checkMoved("a [bc]", "", [])
})
