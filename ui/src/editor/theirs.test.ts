import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { doc, h2, named, p, stateOf } from "./building"
import { takeOver } from "./merge"
import { movePart } from "./outline"
import { Theirs } from "./theirs"

const TEXT = () => named(doc(h2("A"), p("one"), h2("B"), p("two")), "a", "one", "b", "two")
const words = (document: Node) => document.children.map(block => block.textContent).join(" | ")

/// Does something of one's own, takes over what others wrote, and undoes one's own: what then stands there.
const check = (own: (state: ReturnType<typeof stateOf>) => ReturnType<typeof stateOf>, theirs: (document: Node) => Node, expected: string) => {
  let state = own(stateOf(TEXT(), [history()]))
  const known = new Theirs()
  known.step()
  const before = state.doc
  const taken = takeOver(state, theirs(state.doc).children.slice(), new Set(["a", "one", "b", "two"]), () => false)
  if (taken) state = state.apply(taken)
  known.take(before, state.doc)
  const undone = state.doc
  undo(state, transaction => (state = state.apply(transaction)))
  const mended = known.restore(undone, state)
  if (mended) state = state.apply(mended)
  expect(words(state.doc)).toBe(expected)
}

/// The text with other words in the block `one`.
const withOne = (text: string) => (document: Node): Node =>
  document.type.create(null, document.children.map(block => (block.attrs.id === "one" ? named(doc(p(text)), "one").child(0) : block)))

it("keeps what others wrote into a part whose move is undone", () =>
  check(state => {
    let after = state
    movePart("a", 1)(state, transaction => (after = state.apply(transaction)))
    return after
  }, withOne("one and theirs"), "A | one and theirs | B | two"))

it("lets what was typed here be undone beside what others wrote", () =>
  check(state => state.apply(state.tr.insertText("mine ", 4)), withOne("mine one theirs"), "A | one theirs | B | two"))

describe("what is remembered", () => {
  const written = (known: Theirs, number: number) => known.take(withOne(`theirs ${number}`)(TEXT()), withOne(`theirs ${number + 1}`)(TEXT()))

  it("is nothing as long as there is nothing to undo", () => {
    const known = new Theirs()
    for (let number = 0; number < 10; number++) written(known, number)
    expect(known.size).toBe(0)
  })

  it("is one form of a block for each own step, however often others write", () => {
    const known = new Theirs()
    known.step()
    for (let number = 0; number < 10; number++) written(known, number)
    expect(known.size).toBe(1)
    known.step()
    for (let number = 10; number < 20; number++) written(known, number)
    expect(known.size).toBe(2)
  })

  it("does not grow without end", () => {
    const known = new Theirs()
    for (let number = 0; number < 2000; number++) {
      known.step()
      written(known, number)
    }
    expect(known.size).toBe(500)
  })
})

it("keeps what others wrote twice into a part whose move is undone", () => {
  let state = stateOf(TEXT(), [history()])
  const known = new Theirs()
  movePart("a", 1)(state, transaction => (state = state.apply(transaction)))
  known.step()
  for (const words of ["theirs", "theirs and more"]) {
    const before = state.doc
    const taken = takeOver(state, withOne(words)(before).children.slice(), new Set(["a", "one", "b", "two"]), () => false)
    if (taken) state = state.apply(taken)
    known.take(before, state.doc)
  }
  const undone = state.doc
  undo(state, transaction => (state = state.apply(transaction)))
  const mended = known.restore(undone, state)
  if (mended) state = state.apply(mended)
  expect(words(state.doc)).toBe("A | theirs and more | B | two")
})
