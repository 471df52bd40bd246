import type { Node } from "prosemirror-model"
import { EditorView } from "prosemirror-view"
import { expect, it } from "vitest"
import { bullets, doc, h2, li, p, rule, stateOf } from "./building"
import { typingRules } from "./rules"

/// Types a space at the caret.
const check = (before: Node, after: Node) => {
  const view = new EditorView(document.body, { state: stateOf(before, [typingRules()]) })
  const { from, to } = view.state.selection
  const taken = view.someProp("handleTextInput", handle => handle(view, from, to, " ", () => view.state.tr.insertText(" ", from, to)))
  if (!taken) view.dispatch(view.state.tr.insertText(" ", from, to))
  expect(view.state.doc.toString()).toBe(after.toString())
  view.destroy()
}

it("a dash begins a list", () => check(doc(p("-<a>one")), doc(bullets(li(p("one"))))))
it("a dash goes on with the list before", () => check(doc(bullets(li(p("one"))), p("-<a>two")), doc(bullets(li(p("one")), li(p("two"))))))
it("a dash in a heading stays a dash", () => check(doc(h2("-<a>one")), doc(h2("- one"))))
it("three dashes, stars or low lines make a rule", () => {
  for (const line of ["---", "***", "___"]) check(doc(p(`${line}<a>`)), doc(rule(), p()))
  check(doc(p("-*-<a>")), doc(p("-*- ")))
})
