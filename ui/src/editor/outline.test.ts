import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { builders, type NodeBuilder } from "prosemirror-test-builder"
import { describe, expect, it } from "vitest"
import { doc, em, h2, named, note, p, stateOf } from "./building"
import { blockIds, idsOf } from "./ids"
import { headingOver, headingsOf, movePart, movePartAtCaret, movePartTo } from "./outline"
import { schema } from "./schema"

const { h1, h3 } = builders(schema, { h1: { nodeType: "heading", level: 1 }, h3: { nodeType: "heading", level: 3 } }) as unknown as Record<"h1" | "h3", NodeBuilder>

/// A text whose blocks are named by their letters.
const text = (caret: string | null = null): Node => {
  const of = (letter: string) => (letter === caret ? `${letter}<a>x` : `${letter}x`)
  const blocks = [p(of("a")), h2(of("B")), p(of("b")), h3(of("C")), p(of("c")), h2(of("D")), p(of("d")), h1(of("E")), h2(of("F"))]
  return named(doc(...blocks), ..."aBbCcDdEF")
}

const moved = (command: ReturnType<typeof movePart>, caret: string | null = null): string | null => {
  let state = stateOf(text(caret), [blockIds(), history()])
  if (!command(state, transaction => (state = state.apply(transaction)))) return null
  const order = idsOf(state.doc).join("")
  expect(state.doc.textContent, "the words go with the ids").toBe([...order].map(letter => `${letter}x`).join(""))
  if (caret !== null) expect(state.selection.$from.parent.textContent, "the caret goes with its words").toBe(`${caret}x`)
  undo(state, transaction => (state = state.apply(transaction)))
  expect(idsOf(state.doc).join(""), "one undo takes it back").toBe("aBbCcDdEF")
  return order
}

describe("the outline", () => {
  it("has the headings with their levels and words", () =>
    expect(headingsOf(named(doc(p("a"), h2("One ", em("two"), note()), h3("")), "a", "b", "c"))).toEqual([
      { id: "b", level: 2, words: "One two" },
      { id: "c", level: 3, words: "" },
    ]))
  it("is the same as before if no heading is another", () => {
    const before = headingsOf(text())
    expect(headingsOf(text("b"), before)).toBe(before)
    expect(headingsOf(named(doc(h2("Bx")), "B"), before)).not.toBe(before)
  })
  it("knows under which heading a block stands", () => expect([..."aBbcEF?"].map(block => headingOver(text(), block))).toEqual([null, "B", "B", "C", "E", "F", null]))
})

describe("a heading's part", () => {
  it("moves down past the next one with all that is in it", () => expect(moved(movePart("B", 1), "c")).toBe("aDdBbCcEF"))
  it("moves up past the one before", () => expect(moved(movePart("D", -1), "b")).toBe("aDdBbCcEF"))
  it("stays under its heading", () => expect([moved(movePart("C", 1)), moved(movePart("C", -1)), moved(movePart("D", 1)), moved(movePart("F", -1))]).toEqual([null, null, null, null]))
  it("moves from the caret", () => expect(moved(movePartAtCaret(-1), "d")).toBe("aDdBbCcEF"))
  it("has no caret above the first heading", () => expect(moved(movePartAtCaret(1), "a")).toBe(null))
  it("is put before any heading", () => expect([moved(movePartTo("F", "C"), "F"), moved(movePartTo("B", "F"))]).toEqual(["aBbFCcDdE", "aDdEBbCcF"]))
  it("is put at the end", () => expect(moved(movePartTo("B", null), "a")).toBe("aDdEFBbCc"))
  it("is not put into itself or where it is", () => expect(["C", "B", "D"].map(before => moved(movePartTo("B", before)))).toEqual([null, null, null]))
})
