import { expect, it } from "vitest"
import { doc, note, p } from "../../editor/building"
import { markedIn, usageOf, useSame } from "./usage"

it("tells in which paragraphs an endnote is marked, in order of first marks", () => {
  let document = doc(p("a", note({ id: "x" })), p("b"), p(note({ id: "y" }), note({ id: "x" }), note({ id: "x" })))
  expect([...usageOf(document)]).toEqual([["x", [1, 3]], ["y", [3]]])
})

const checkSame = (before: ReturnType<typeof doc>, after: ReturnType<typeof doc>, expected: boolean) => {
  expect(useSame(before, after)).toBe(expected)
  expect(useSame(after, before)).toBe(expected)
}

it("stays the same while words change", () => checkSame(doc(p("a", note({ id: "x" })), p("b")), doc(p("other words", note({ id: "x" })), p("b")), true))
it("is another with another mark", () => checkSame(doc(p("a", note({ id: "x" }))), doc(p("a", note({ id: "y" }))), false))
it("is another when marks change places", () => checkSame(doc(p(note({ id: "x" }), note({ id: "y" }))), doc(p(note({ id: "y" }), note({ id: "x" }))), false))
it("is another when a block comes before", () => {
  let marked = p("a", note({ id: "x" }))
  checkSame(doc(marked), doc(p("b"), marked), false)
})
it("is another when a mark goes to another block", () => checkSame(doc(p(note({ id: "x" })), p("b")), doc(p(), p("b", note({ id: "x" }))), false))

it("is empty for a text without notes", () => expect(usageOf(doc(p("a"))).size).toBe(0))

it("finds the marks of a stored text however deep they stand", () => {
  let mark = (id: string) => ({ type: "note_mark" as const, attrs: { id }, marks: [] })
  let deep = { type: "quote" as const, attrs: { pull: false }, content: [{ type: "paragraph" as const, content: [mark("y")] }] }
  expect(markedIn([{ type: "paragraph", content: [{ type: "text", text: "a", marks: [] }, mark("x")] }, { type: "rule" }, deep])).toEqual(["x", "y"])
})
