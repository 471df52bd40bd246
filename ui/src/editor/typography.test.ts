import { history, redo, undo } from "prosemirror-history"
import { Selection, type EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterEach, expect, test, vi } from "vitest"
import { code, doc, note, p, stateOf, strong } from "./building"
import { schema } from "./schema"
import { typographyAsTyped, type AskTypography, type Replacement } from "./typography"

/// A core that knows three dots, and what it was asked.
let asked: string[] = []
const ellipsis: AskTypography = async (before, typed) => {
  asked.push(before + typed)
  return (before + typed).endsWith("...") ? { replaces: 3, with: "…" } : null
}

let view: EditorView
const open = (text: ReturnType<typeof doc>, ask: AskTypography = ellipsis) => {
  asked = []
  let state: EditorState = stateOf(text, [history(), typographyAsTyped(ask)])
  view = new EditorView(document.body, { state })
}
afterEach(() => view.destroy())

/// Types as the browser does: each character goes through the input handlers and then into the text.
const type = (text: string) => typeInPieces([...text])
const typeInPieces = (pieces: readonly string[]) => {
  for (let piece of pieces) {
    let { from, to } = view.state.selection
    let insert = () => view.state.tr.insertText(piece, from, to)
    if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, piece, insert))) view.dispatch(insert())
  }
}
const answered = () => new Promise((resolve) => setTimeout(resolve))

test("what is typed is set", async () => {
  open(doc(p("Wait<a>")))
  type("...")
  await answered()
  expect(view.state.doc.textContent).toBe("Wait…")
})

test("one undo leaves what was typed, and the next takes the rest", async () => {
  open(doc(p("Wait<a>")))
  type("...")
  await answered()
  type(" on")
  undo(view.state, view.dispatch)
  expect(view.state.doc.textContent).toBe("Wait…")
  undo(view.state, view.dispatch)
  expect(view.state.doc.textContent).toBe("Wait...")
  redo(view.state, view.dispatch)
  expect(view.state.doc.textContent).toBe("Wait…")
})

test("an answer that comes late finds its place behind which one has typed on", async () => {
  let answers: ((replacement: Replacement | null) => void)[] = []
  open(doc(p("Wait..<a>")), (before, typed) => {
    asked.push(before + typed)
    return new Promise((resolve) => answers.push(resolve))
  })
  type(". a")
  await answered()
  answers[0]?.({ replaces: 3, with: "…" })
  await answered()
  expect(view.state.doc.textContent).toBe("Wait… a")
  // What comes after is asked about the text as it is by then.
  expect(asked).toEqual(["Wait...", "Wait… "])
})

test("what is typed faster than the view reads it is set too, and one undo leaves what was typed", async () => {
  open(doc(p("<a>")))
  typeInPieces(["Wait", ".", "..", " on"])
  await answered()
  expect(view.state.doc.textContent).toBe("Wait… on")
  undo(view.state, view.dispatch)
  expect(view.state.doc.textContent).toBe("Wait... on")
})

test("a long text that comes in at once was not typed", async () => {
  open(doc(p("<a>")))
  typeInPieces(["This was put in by another program..."])
  await answered()
  expect(view.state.doc.textContent).toBe("This was put in by another program...")
})

test("characters are set in their order, however fast they are typed", async () => {
  const quotes: AskTypography = async (before, typed) => (typed !== "\"" ? null : { replaces: 1, with: before.includes("«") ? "»" : "«" })
  open(doc(p("<a>")), quotes)
  type("\"да\"")
  await answered()
  expect(view.state.doc.textContent).toBe("«да»")
})

test("an answer to what is no longer there is no answer", async () => {
  let answer: (replacement: Replacement) => void = () => undefined
  open(doc(p("Wait..<a>")), () => new Promise((resolve) => (answer = resolve)))
  type(".")
  view.dispatch(view.state.tr.delete(1, 3))
  answer({ replaces: 3, with: "…" })
  await answered()
  expect(view.state.doc.textContent).toBe("it...")
})

test("a word is typed without a question", async () => {
  open(doc(p("<a>")))
  type("için 5")
  await answered()
  expect(asked).toEqual(["i", "için ", "için 5"])
})

test("notes and code are no running text", async () => {
  open(doc(p("a", note(), schema.text("b", [schema.marks.code.create()]), strong("c"), "<a>")))
  type(".")
  await answered()
  expect(asked).toEqual(["a\ufffc\ufffcc."])
})

test("program text is left alone", async () => {
  open(doc(code("a<a>")))
  type("...")
  await answered()
  expect(asked).toEqual([])
})

test("only what differs is replaced, so that the rest keeps its form", async () => {
  open(doc(p(strong("в"), " <a>")), async () => ({ replaces: 3, with: "в\u00a0д" }))
  type("д")
  await vi.waitFor(() => expect(view.state.doc.textContent).toBe("в\u00a0д"))
  expect(view.state.doc.toString()).toBe('doc(paragraph(strong("в"), "\u00a0д"))')
})

test("what is typed in a phrase is asked about with the phrase alone", async () => {
  let language = schema.mark("language", { language: "ru" })
  let words = [schema.text("say \""), schema.text("да", [language]), schema.text(" не", [language, schema.mark("strong")])]
  let phrases: (string | null)[] = []
  open(doc(p(...words)), async (before, typed, phrase) => {
    asked.push(before + typed)
    phrases.push(phrase)
    return null
  })
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)).setStoredMarks([language]))
  type("\"")
  await answered()
  view.dispatch(view.state.tr.setStoredMarks([]))
  type("!")
  await answered()
  expect(asked).toEqual(["да не\"", "say \"да не\"!"])
  expect(phrases).toEqual(["ru", null])
})
