import type { Node } from "prosemirror-model"
import { EditorView } from "prosemirror-view"
import { afterEach, expect, test } from "vitest"
import { br, bullets, code, doc, li, named, note, p, stateOf, unpaired } from "./building"
import { paired, placeOfCaret, redrawPairs, wordsOf, type InBlock, type PairsHost } from "./paired"

let view: EditorView
const open = (text: Node, host: Partial<PairsHost>) => {
  view = new EditorView(document.body, { state: stateOf(text, [paired({ ...unpaired, ...host })]) })
}
afterEach(() => view?.destroy())

const drawn = (name: string) => [...document.querySelectorAll(`.${name}`)].map((element) => element.textContent)

test("a block has its mark as a shape and as words", () => {
  open(named(doc(p("one"), p("two")), "a", "b"), { markOf: ({ attrs }) => (attrs.id === "b" ? { shape: "outdated-small", words: "Outdated" } : null) })
  let marked = [...document.querySelectorAll("[data-pair]")]
  expect(marked.map((block) => [block.textContent, block.getAttribute("data-pair"), block.getAttribute("aria-description")])).toEqual([["two", "outdated-small", "Outdated"]])
})

test("sentences are underlined in the running text that they are counted in, and move along while one writes", () => {
  open(named(doc(bullets(li(p("")), li(p("One. Two."))), p("<a>Three.")), "a", "b"), { changedIn: ({ attrs }) => (attrs.id === "a" ? [{ number: 0, from: 5, to: 9 }] : []) })
  expect(drawn("changed-sentence")).toEqual(["Two."])
  view.dispatch(view.state.tr.insertText("And ", 7))
  expect(drawn("changed-sentence")).toEqual(["Two."])
})

test("a stretch that is longer than its text ends with it, and one of no text is not drawn", () => {
  open(named(doc(code("x"), p("One.")), "a", "b"), { litIn: () => [{ number: 0, from: 2, to: 40 }, { number: 3, from: 0, to: 2 }, { number: 0, from: 1, to: 1 }] })
  expect(drawn("lit-sentence")).toEqual(["e."])
})

test("what is lit is drawn anew when it is told", () => {
  let lit = false
  open(named(doc(p("One.")), "a"), { litIn: () => (lit ? [{ number: 0, from: 0, to: 4 }] : []) })
  expect(drawn("lit-sentence")).toEqual([])
  lit = true
  redrawPairs(view)
  expect(drawn("lit-sentence")).toEqual(["One."])
})

test("the caret is told where it has come to, and no step that only draws", () => {
  let places: (InBlock | null)[] = []
  open(named(doc(bullets(li(p("ab")), li(p("c<a>d"))), p("e")), "a", "b"), { moved: (selection) => places.push(placeOfCaret(selection)) })
  redrawPairs(view)
  expect(places).toEqual([])
  view.dispatch(view.state.tr.insertText("x"))
  expect(places.map((place) => [place?.block.attrs.id, place?.number, place?.offset])).toEqual([["a", 1, 2]])
})

test("the place of the caret is counted in its block", () => {
  open(named(doc(p("a"), p("b", note(), "c<a>")), "a", "b"), {})
  expect(placeOfCaret(view.state.selection)).toMatchObject({ number: 0, offset: 3 })
})

test("the words of a stretch have spaces for breaks and nothing for marks", () => {
  expect(wordsOf(p("a", br(), "b", note(), "c"), { number: 0, from: 0, to: 9 })).toBe("a bc")
})
