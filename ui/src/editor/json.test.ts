import { describe, expect, it } from "vitest"
import { blockFrom, documentFrom, isBlank, jsonFrom, type NodeJson } from "./json"
import { schema } from "./schema"

const text = (words: string, ...marks: { type: string, attrs?: Record<string, unknown> }[]): NodeJson => ({ type: "text", text: words, marks })

/// What the core sends comes back the same.
const check = (node: NodeJson) => {
  const block = blockFrom("a", node)
  block.check()
  expect(block.attrs.id).toBe("a")
  expect(jsonFrom(block)).toEqual(node)
}

describe("what crosses", () => {
  it("keeps a paragraph with every kind of running text", () => check({
    type: "paragraph",
    content: [
      text("plain "), text("both", { type: "emphasis" }, { type: "strong" }),
      text("linked", { type: "link", attrs: { address: "https://example.org/", title: "" } }, { type: "strike" }),
      text("code", { type: "code" }),
      { type: "note_mark", attrs: { id: "n1" }, marks: [{ type: "emphasis" }] },
      { type: "hard_break", marks: [] },
      { type: "image", attrs: { address: "a.png", title: "", alternative: "A" }, marks: [] },
      { type: "inline_source", attrs: { text: "<b>" }, marks: [] },
    ],
  }))
  it("keeps headings", () => check({ type: "heading", attrs: { level: 3 }, content: [text("Head")] }))
  it("keeps lists in lists", () => check({
    type: "list", attrs: { start: 3, tight: false }, content: [{
      type: "list_item", content: [
        { type: "paragraph", content: [text("one")] },
        { type: "list", attrs: { start: null, tight: true }, content: [{ type: "list_item", content: [] }] },
      ],
    }],
  }))
  it("keeps an empty quotation", () => check({ type: "quote", attrs: { pull: false }, content: [] }))
  it("keeps program text", () => check({ type: "code", attrs: { info: "rust" }, content: [text("let a;\n")] }))
  it("keeps tables", () => check({
    type: "table", attrs: { alignments: ["left", "none"] },
    content: [{ type: "table_row", content: [{ type: "table_cell", content: [text("a")] }, { type: "table_cell", content: [] }] }],
  }))
  it("keeps rules", () => check({ type: "rule" }))
  it("keeps what the model does not hold", () => check({ type: "source", content: [text("<div>\n")] }))

  it("begins with a place to type", () => {
    const empty = documentFrom({ title: "", keyPoints: [] }, [])
    expect(empty.childCount).toBe(1)
    expect(isBlank(empty.child(0))).toBe(true)
    expect(empty.child(0).attrs.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("takes a mark that stands twice once", () => {
    const block = blockFrom("a", { type: "paragraph", content: [text("x", { type: "emphasis" }, { type: "emphasis" })] })
    expect(block.firstChild?.marks).toEqual([schema.mark("emphasis")])
  })
})
