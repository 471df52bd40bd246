import { expect, it } from "vitest"
import { doc, note, p } from "../../editor/building"
import { markedIn, readUsage, usageOf } from "./usage"

it("tells in which paragraphs an endnote is marked, in order of first marks", () => {
  let document = doc(p("a", note({ id: "x" })), p("b"), p(note({ id: "y" }), note({ id: "x" }), note({ id: "x" })))
  expect([...readUsage(usageOf(document))]).toEqual([["x", [1, 3]], ["y", [3]]])
})

it("stays the same while words change", () => {
  expect(usageOf(doc(p("a", note({ id: "x" }))))).toBe(usageOf(doc(p("other words", note({ id: "x" })))))
})

it("is empty for a text without notes", () => expect(readUsage(usageOf(doc(p("a")))).size).toBe(0))

it("finds the marks of a stored text however deep they stand", () => {
  let mark = (id: string) => ({ type: "note_mark" as const, attrs: { id }, marks: [] })
  let deep = { type: "quote" as const, attrs: { pull: false }, content: [{ type: "paragraph" as const, content: [mark("y")] }] }
  expect(markedIn([{ type: "paragraph", content: [{ type: "text", text: "a", marks: [] }, mark("x")] }, { type: "rule" }, deep])).toEqual(["x", "y"])
})
