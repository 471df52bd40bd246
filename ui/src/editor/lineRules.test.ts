import { undoInputRule } from "prosemirror-inputrules"
import { history, undo } from "prosemirror-history"
import type { Transaction } from "prosemirror-state"
import { expect, it } from "vitest"
import { apply, bullets, doc, h2, li, p, rule, stateOf, strong, table, td, tr } from "./building"
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

it("a line that is more or stands elsewhere stays", () => {
  apply(doc(p("a --<a>")), turnLine, null)
  apply(doc(p("--<a>-")), turnLine, null)
  apply(doc(p("----<a>")), turnLine, null)
  apply(doc(p("|x|<a>")), turnLine, null)
  apply(doc(p("| a \\| b |<a>")), turnLine, null)
  apply(doc(p("a | b |<a>")), turnLine, null)
  apply(doc(h2("---<a>")), turnLine, null)
  apply(doc(bullets(li(p("---<a>")))), turnLine, null)
})

it("Backspace takes it back", () => {
  for (const line of ["---", "| a | b |"]) {
    let state = stateOf(doc(p(`${line}<a>`)), [typingRules()])
    expect(turnLine(state, transaction => (state = state.apply(transaction)))).toBe(true)
    expect(state.doc.childCount).toBe(2)
    expect(undoInputRule(state, transaction => (state = state.apply(transaction)))).toBe(true)
    expect(state.doc.toString()).toBe(doc(p(line)).toString())
    expect(state.selection.from).toBe(1 + line.length)
  }
})

it("one undo leaves the line as it was written, however fast", () => {
  for (const line of ["---", "| a | b |"]) {
    let state = stateOf(doc(p("<a>")), [typingRules(), history()])
    const take = (transaction: Transaction) => void (state = state.apply(transaction))
    take(state.tr.insertText(line))
    expect(turnLine(state, take)).toBe(true)
    expect(undo(state, take)).toBe(true)
    expect(state.doc.toString()).toBe(doc(p(line)).toString())
  }
})
