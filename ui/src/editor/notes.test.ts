import { splitBlock } from "prosemirror-commands"
import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import type { EditorState } from "prosemirror-state"
import type { Decoration, DecorationSet } from "prosemirror-view"
import { describe, expect, it } from "vitest"
import { doc, note, p, stateOf } from "./building"
import { insertNote } from "./commands"
import { noteNumbers, notes, roman } from "./notes"

const begin = (document: Node): EditorState =>
  stateOf(document, [notes((id, number) => ({ title: id, label: `Endnote ${number}` }), () => undefined), history()])

/// The numbers as drawn, in the order of the text.
const drawn = (state: EditorState): string => {
  const set = state.plugins[0]?.props.decorations?.call(state.plugins[0], state) as DecorationSet
  const attributes = (decoration: Decoration) => (decoration as unknown as { type: { attrs: Record<string, string> } }).type.attrs
  return set.find().sort((one, other) => one.from - other.from).map(one => attributes(one)["data-number"]).join(" ")
}

describe("endnote numbers", () => {
  it("follow the order of first marks", () =>
    expect(drawn(begin(doc(p("a", note({ id: "x" }), "b", note({ id: "y" })), p(note({ id: "x" }))))) ).toBe("i ii i"))

  it("move up when a mark is put before them, and back with undo", () => {
    let state = begin(doc(p("on<a>e"), p(note({ id: "x" })), p(note({ id: "y" }))))
    insertNote("z")(state, transaction => (state = state.apply(transaction)))
    expect(drawn(state)).toBe("i ii iii")
    expect([...noteNumbers(state).keys()]).toEqual(["z", "x", "y"])
    undo(state, transaction => (state = state.apply(transaction)))
    expect(drawn(state)).toBe("i ii")
  })

  it("move down when a mark is deleted", () => {
    let state = begin(doc(p("a", note({ id: "x" })), p("b", note({ id: "y" }))))
    state = state.apply(state.tr.delete(2, 3))
    expect(drawn(state)).toBe("i")
    expect(noteNumbers(state).get("y")).toBe(1)
  })

  it("stay through typing and splitting", () => {
    let state = begin(doc(p("a", note({ id: "x" }), "b<a>", note({ id: "y" }))))
    state = state.apply(state.tr.insertText("word "))
    splitBlock(state, transaction => (state = state.apply(transaction)))
    expect(drawn(state)).toBe("i ii")
  })

  it("stay when the words around a mark are replaced with the mark", () => {
    let state = begin(doc(p("a", note({ id: "x" }))))
    state = state.apply(state.tr.replaceWith(0, state.doc.content.size, p("b", note({ id: "x" }))))
    expect(drawn(state)).toBe("i")
  })

  it("are small Roman numerals", () =>
    expect([1, 4, 9, 14, 40, 67, 90, 444, 1999].map(roman).join(" ")).toBe("i iv ix xiv xl lxvii xc cdxliv mcmxcix"))
})
