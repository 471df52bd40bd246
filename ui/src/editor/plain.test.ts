import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { br, bullets, doc, li, numbers, p, rule, table, td, tr } from "./building"
import { writtenPlain } from "./plain"

const check = (document: Node, expected: string) =>
  expect(writtenPlain(document.content, leaf => (leaf.type.name === "hard_break" ? "\n" : ""))).toBe(expected)

describe("plain text keeps the structure", () => {
  it("of lists, tight and loose", () => {
    check(doc(p("a"), bullets(li(p("b")), li(p("c"))), p("d")), "a\n\n- b\n- c\n\nd")
    check(doc(numbers({ start: 9, tight: false }, li(p("b")), li(p("c")))), "9. b\n\n10. c")
  })
  it("of lists in lists, with what is in an item under its words", () =>
    check(doc(numbers(li(p("b", br(), "c"), bullets(li(p("d")), li(p("e")))), li(p("f")))), "1. b\n   c\n   - d\n   - e\n2. f"))
  it("of tables", () => check(doc(table(tr(td("a"), td("b")), tr(td("c", br(), "d"), td()))), "a\tb\nc d\t"))
  it("of rules", () => check(doc(p("a"), rule(), p("b")), "a\n\n---\n\nb"))
})
