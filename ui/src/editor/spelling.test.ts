import type { Node } from "prosemirror-model"
import { EditorView } from "prosemirror-view"
import { afterEach, expect, test } from "vitest"
import { bullets, code, doc, li, p, stateOf, table, td, tr } from "./building"
import { goToNextWord, openWordAtCaret, redrawSpelling, spelling, type FoundWord, type SpellingHost, type UnknownWord } from "./spelling"

let view: EditorView
let opened: FoundWord[]
let changes: number
let host: SpellingHost

/// Opens a text; the words of a block are those with a letter twice in a row, as `aa`, in each textblock that
/// the core would count.
const open = (text: ReturnType<typeof doc>) => {
  opened = []
  changes = 0
  host = {
    wordsOf: (block) => unknownIn(block),
    changed: () => (changes += 1),
    open: (word) => opened.push(word),
  }
  view = new EditorView(document.body, { state: stateOf(text, [spelling(host)]) })
}
afterEach(() => view.destroy())

const unknownIn = (block: Node): UnknownWord[] => {
  let texts: string[] = block.isTextblock ? [block.textContent] : []
  block.descendants((node) => {
    if (node.isTextblock && !node.type.spec.code && (node.content.size > 0 || node.type.name === "table_cell")) texts.push(node.textContent)
    return !node.isTextblock
  })
  return texts.flatMap((text, number) =>
    [...text.matchAll(/\b\w*(\w)\1\w*/g)].map(({ 0: word, index }) => ({ number, offset: index, length: word.length, word, language: "en" })),
  )
}

const underlined = () => [...document.querySelectorAll(".unknown-word")].map((word) => word.textContent)

test("unknown words are underlined where they stand", () => {
  open(doc(p("one twoo"), bullets(li(p("aa b")), li(p(""), p("c dd"))), table(tr(td("x"), td("ee")), tr(td(""), td("ff")))))
  expect(underlined()).toEqual(["twoo", "aa", "dd", "ee", "ff"])
})

test("code has none", () => {
  open(doc(code("aa"), p("bb")))
  expect(underlined().includes("bb")).toBe(true)
})

test("a word that is being written is left alone until the caret leaves it", () => {
  open(doc(p("bookk<a>"), p("x")))
  expect(underlined()).toEqual([])
  view.dispatch(view.state.tr.insertText(" "))
  redrawSpelling(view)
  expect(underlined()).toEqual(["bookk"])
})

test("the keys go from word to word, and round", () => {
  open(doc(p("<a>aa b cc")))
  goToNextWord(host)(view.state, view.dispatch, view)
  goToNextWord(host)(view.state, view.dispatch, view)
  goToNextWord(host)(view.state, view.dispatch, view)
  expect(opened.map(({ word }) => word)).toEqual(["aa", "cc", "aa"])
  expect([view.state.selection.from, view.state.selection.to]).toEqual([1, 3])
})

test("the word at the caret is opened, and none where there is none", () => {
  open(doc(p("b<a>b c")))
  expect(openWordAtCaret(host)(view.state, view.dispatch, view)).toBe(true)
  expect(opened).toEqual([{ from: 1, to: 3, word: "bb", language: "en" }])
  view.destroy()
  open(doc(p("b c<a>")))
  expect(openWordAtCaret(host)(view.state, view.dispatch, view)).toBe(false)
})

test("every change of the text is told, and no other step", () => {
  open(doc(p("a<a>")))
  let before = changes
  view.dispatch(view.state.tr.setMeta("x", 1))
  expect(changes).toBe(before)
  view.dispatch(view.state.tr.insertText("b"))
  expect(changes).toBe(before + 1)
})
