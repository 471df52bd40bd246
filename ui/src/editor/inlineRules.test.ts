import { undoInputRule } from "prosemirror-inputrules"
import { TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { expect, it } from "vitest"
import { doc, p, stateOf } from "./building"
import { typingRules } from "./rules"

/// Types a text letter by letter into an empty paragraph, and gives the view.
const typing = (text: string) => {
  const view = new EditorView(document.body, { state: stateOf(doc(p("<a>")), [typingRules()]) })
  for (const letter of text) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(letter, from, to)
    if (!view.someProp("handleTextInput", handle => handle(view, from, to, letter, insert))) view.dispatch(insert())
  }
  return view
}

const check = (typed: string, expected: string) => {
  const view = typing(typed)
  expect(view.dom.querySelector("p, pre")?.innerHTML.replace(/ rel="[^"]*"| data-title="[^"]*"| title="[^"]*"| spellcheck="[^"]*"/g, "")).toBe(expected)
  view.destroy()
}

it("two stars make words strong", () => check("a **b c** d", "a <strong>b c</strong> d"))
it("one star makes emphasis", () => check("*b*, c", "<em>b</em>, c"))
it("low lines do the same", () => check("__a__ and _b_.", "<strong>a</strong> and <em>b</em>."))
it("a name with low lines stays one", () => check("snake_case_name ", "snake_case_name "))
it("a product stays one", () => check("2 * 3 * 4", "2 * 3 * 4"))
it("waves strike words out", () => check("~~a~~b", "<s>a</s>b"))
it("a wave on each side lowers a word", () => check("H~2~O", "H<sub>2</sub>O"))
it("a caret on each side raises a word", () => check("x^2^ + y^n+1^", "x<sup>2</sup> + y<sup>n+1</sup>"))
it("two waves win over one", () => check("~~a~b~~", "<s>a~b</s>"))
it("what is about a number stays", () => check("~5 km, ~6 km ", "~5 km, ~6 km "))
it("marks of notes and faces stay", () => check("a[^1][^2] ^_^", "a[^1][^2] ^_^"))
it("backticks make code", () => check("`a b` c", "<code>a b</code> c"))
it("nothing turns within code", () => check("`a*b*c`", "<code>a*b*c</code>"))
it("a sign behind a backslash stays", () => check("\\*a*", "\\*a*"))
it("brackets make a link", () => check("see [the page](https://example.org/a) now", `see <a href="https://example.org/a">the page</a> now`))
it("a script is no link", () => check("[a](javascript:alert`1`) b", "[a](javascript:alert<code>1</code>) b"))
it("emphasis may stand within strong words", () => check("*a* **b *c***", "<em>a</em> <strong>b </strong><em><strong>c</strong></em>"))

it("what was turned is taken back by Backspace", () => {
  const view = typing("**b**")
  expect(undoInputRule(view.state, view.dispatch)).toBe(true)
  expect(view.state.doc.textContent).toBe("**b**")
  expect(view.state.selection.eq(TextSelection.atEnd(view.state.doc))).toBe(true)
  view.destroy()
})
