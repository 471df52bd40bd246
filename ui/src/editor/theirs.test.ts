import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { expect, it } from "vitest"
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
