import { undoInputRule } from "prosemirror-inputrules"
import { history, undo } from "prosemirror-history"
import type { Transaction } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { expect, it } from "vitest"
import { apply, bullets, code, doc, h2, li, p, quote, rule, stateOf, strong, table, td, tr } from "./building"
import { turnLine } from "./lineRules"
import { typingRules } from "./rules"

it("three signs alone make a rule at Enter", () => {
  for (const line of ["---", "***", "___"]) apply(doc(p("one"), p(`${line}<a>`)), turnLine, doc(p("one"), rule(), p("<a>")))
})

it("bars make a table of as many columns at Enter, and one goes on under its header", () =>
  apply(
    doc(p("| a ", strong("b"), " | | c |<a>")),
    turnLine,
    doc(table({ alignments: ["none", "none", "none"] }, tr(td("a ", strong("b")), td(), td("c")), tr(td("<a>"), td(), td())), p()),
  ))

it("three backticks make code at Enter, in the language that is named behind them", () => {
  apply(doc(p("one"), p("```<a>")), turnLine, doc(p("one"), code("<a>")))
  apply(doc(p("```js<a>")), turnLine, doc(code({ info: "js" }, "<a>")))
  apply(doc(quote(p("``` c++ <a>"))), turnLine, doc(quote(code({ info: "c++" }, "<a>"))))
  apply(doc(bullets(li(p("one"), p("```<a>")))), turnLine, doc(bullets(li(p("one"), code("<a>")))))
})

it("the third backtick alone makes nothing yet", () => {
  const view = new EditorView(document.body, { state: stateOf(doc(p("``<a>")), [typingRules()]) })
  const { from, to } = view.state.selection
  expect(view.someProp("handleTextInput", handle => handle(view, from, to, "`", () => view.state.tr.insertText("`", from, to)))).toBeFalsy()
  expect(view.state.doc.toString()).toBe(doc(p("``")).toString())
  view.destroy()
})

it("a line that is more or stands elsewhere stays", () => {
  apply(doc(p("a --<a>")), turnLine, null)
  apply(doc(p("--<a>-")), turnLine, null)
  apply(doc(p("----<a>")), turnLine, null)
  apply(doc(p("|x|<a>")), turnLine, null)
  apply(doc(p("| a \\| b |<a>")), turnLine, null)
  apply(doc(p("a | b |<a>")), turnLine, null)
  apply(doc(p("```a b<a>")), turnLine, null)
  apply(doc(p("```a```<a>")), turnLine, null)
  apply(doc(p("a ```<a>")), turnLine, null)
  apply(doc(h2("---<a>")), turnLine, null)
  apply(doc(h2("```<a>")), turnLine, null)
  apply(doc(bullets(li(p("---<a>")))), turnLine, null)
})

it("Backspace takes it back", () => {
  for (const line of ["---", "| a | b |", "```js"]) {
    let state = stateOf(doc(p(`${line}<a>`)), [typingRules()])
    expect(turnLine(state, transaction => (state = state.apply(transaction)))).toBe(true)
    expect(state.doc.toString()).not.toBe(doc(p(line)).toString())
    expect(undoInputRule(state, transaction => (state = state.apply(transaction)))).toBe(true)
    expect(state.doc.toString()).toBe(doc(p(line)).toString())
    expect(state.selection.from).toBe(1 + line.length)
  }
})

it("one undo leaves the line as it was written, however fast", () => {
  for (const line of ["---", "| a | b |", "```js"]) {
    let state = stateOf(doc(p("<a>")), [typingRules(), history()])
    const take = (transaction: Transaction) => void (state = state.apply(transaction))
    take(state.tr.insertText(line))
    expect(turnLine(state, take)).toBe(true)
    expect(undo(state, take)).toBe(true)
    expect(state.doc.toString()).toBe(doc(p(line)).toString())
  }
})
