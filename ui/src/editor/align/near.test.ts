import { AllSelection, EditorState, TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { doc, li, named, numbers, p } from "../building"
import { toggleHeading } from "../commands"
import { blockIds } from "../ids"
import { boxesIn, drawNear, FEW, nearness, nearIn } from "./near"

/// A view of a text of so many paragraphs named 0, 1, 2 …, each of which says its number.
const viewOf = (count: number): EditorView => {
  const numbersUpTo = Array.from({ length: count }, (_, number) => String(number))
  const document_ = named(doc(...numbersUpTo.map(number => p(`paragraph ${number}`))), ...numbersUpTo)
  let fresh = 0
  const state = EditorState.create({ doc: document_, plugins: [blockIds(() => `fresh ${fresh++}`), nearness()] })
  return new EditorView(document.body, { state })
}

let view: EditorView
beforeEach(() => void (view = viewOf(FEW * 4)))
afterEach(() => view.destroy())

const elementOf = (id: string) => view.dom.querySelector<HTMLElement>(`:scope > [data-id="${id}"]`)
const isDrawn = (id: string) => elementOf(id)?.localName === "p"
const caretIn = (place: number) => {
  let position = 0
  for (let block = 0; block < place; block++) position += view.state.doc.child(block).nodeSize
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position + 4)))
}

describe("a long text", () => {
  it("is drawn where it begins, and is whole in boxes behind", () => {
    expect(isDrawn("0")).toBe(true)
    expect(isDrawn("200")).toBe(false)
    expect(view.dom.children.length).toBe(FEW * 4)
  })

  it("tells a screen reader what a box leaves out", () => {
    expect(boxesIn(view).get("200")?.element.getAttribute("aria-label")).toBe("paragraph 200")
    expect(elementOf("200")?.textContent).toBe("")
  })

  it("is drawn where it is told to be", () => {
    view.dispatch(drawNear(view.state.tr, new Set(["100", "101"])))
    expect([isDrawn("100"), isDrawn("101"), isDrawn("1"), isDrawn("102")]).toEqual([true, true, false, false])
  })

  it("is drawn where the caret comes to", () => {
    caretIn(150)
    expect(isDrawn("150")).toBe(true)
    expect(elementOf("150")?.textContent).toBe("paragraph 150")
  })

  it("keeps drawing the caret's block when the view goes elsewhere", () => {
    caretIn(150)
    view.dispatch(drawNear(view.state.tr, new Set(["3"])))
    expect([isDrawn("150"), isDrawn("3")]).toEqual([true, true])
    view.dispatch(view.state.tr.insertText("!"))
    expect(view.state.doc.child(150).textContent).toBe("par!agraph 150")
  })

  it("draws the second half of a split", () => {
    caretIn(150)
    view.dispatch(view.state.tr.split(view.state.selection.head))
    expect(view.state.doc.child(151).attrs.id).toBe("fresh 0")
    expect(elementOf("fresh 0")?.textContent).toBe("agraph 150")
  })

  it("goes on drawing a block that becomes a heading", () => {
    caretIn(150)
    toggleHeading(2)(view.state, view.dispatch)
    expect(elementOf("150")?.localName).toBe("h2")
    expect(elementOf("150")?.textContent).toBe("paragraph 150")
  })

  it("is selected and copied whole", () => {
    view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)))
    const { text } = view.serializeForClipboard(view.state.selection.content())
    expect(text.split("\n\n").length).toBe(FEW * 4)
    expect(nearIn(view.state)?.size).toBeLessThan(FEW)
  })

  it("says anew what another has changed in a box", () => {
    let position = 0
    for (let block = 0; block < 200; block++) position += view.state.doc.child(block).nodeSize
    view.dispatch(view.state.tr.insertText("new ", position + 1))
    expect(isDrawn("200")).toBe(false)
    expect(boxesIn(view).get("200")?.element.getAttribute("aria-label")).toBe("new paragraph 200")
  })
})

describe("a short text", () => {
  it("is drawn whole, whatever stands in it", () => {
    view.destroy()
    const state = EditorState.create({ doc: named(doc(p("one"), numbers(li(p("two")))), "a", "b"), plugins: [nearness()] })
    view = new EditorView(document.body, { state })
    expect(view.dom.querySelectorAll(".far").length).toBe(0)
    expect(elementOf("b")?.querySelector("li > p")?.textContent).toBe("two")
  })
})
