import { history, redo, undo } from "prosemirror-history"
import type { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { expect, it, vi } from "vitest"
import { stateOf } from "./building"
import { documentFrom } from "./json"
import { headOf, headTyping, placeOfChange, writeField, writeHead } from "./head"

/// Does `deeds` to a text without words and shows its head and body, as `title / point / point # body`. A deed is
/// `0=words` typed into the field 0, `0:words` set in it by itself, `+words` typed into the body, `theirs:words,words` key points by others, `wait`, `undo` or
/// `redo`.
const check = (deeds: string, expected: string) => {
  vi.useFakeTimers()
  let state = stateOf(documentFrom({ title: "", keyPoints: ["", ""] }, []), [history(), headTyping()])
  for (const deed of deeds.split(" ")) state = done(state, deed)
  vi.useRealTimers()
  const { title, keyPoints } = headOf(state.doc)
  expect(`${[title, ...keyPoints].join(" / ")} # ${state.doc.textContent}`).toBe(expected)
}

const done = (state: EditorState, deed: string): EditorState => {
  if (deed === "wait") vi.advanceTimersByTime(1000)
  const [, field, how, words] = /^(\d)([=:])(.*)$/.exec(deed) ?? []
  if (field !== undefined) return state.apply(writeField(state, Number(field), words ?? "", how === "="))
  if (deed.startsWith("theirs:")) return state.apply(writeHead(state.tr, { keyPoints: deed.slice(7).split(",") }).setMeta("addToHistory", false))
  if (deed.startsWith("+")) return state.apply(state.tr.insertText(deed.slice(1), state.doc.content.size - 1))
  let after = state
  if (deed === "undo") undo(state, transaction => (after = state.apply(transaction)))
  if (deed === "redo") redo(state, transaction => (after = state.apply(transaction)))
  return after
}

it("takes back what was typed in one go", () => check("0=a 0=ab 0=abc undo", " /  /  # "))
it("and does it again", () => check("0=a 0=ab undo redo", "ab /  /  # "))
it("takes back a pause's typing by itself", () => check("0=a wait 0=ab undo", "a /  /  # "))
it("takes back a field's typing by itself", () => check("0=a 1=b undo", "a /  /  # "))
it("takes back what was set by itself alone", () => check("0=a 0=a- 0:a– 0=a–b undo undo", "a- /  /  # "))
it("takes back title and body in turn", () => check("0=a +x 0=ab undo", "a /  /  # x"))
it("and further", () => check("0=a +x 0=ab undo undo", "a /  /  # "))
it("begins anew after an undo", () => check("0=a 0=ab undo 0=c 0=cd undo", " /  /  # "))
it("takes nothing back that others wrote", () => check("1=b theirs:b,c undo", " / b / c # "))
it("and what one wrote before it still", () => check("0=a 1=b theirs:b,c undo undo", " / b / c # "))
it("takes back a key point", () => check("2=b wait 2=bc undo", " /  / b # "))

/// Where the heads differ, as `field:caret`.
const checkPlace = (before: string[], after: string[], expected: string | null) => {
  const of = ([title = "", ...keyPoints]: string[]) => documentFrom({ title, keyPoints }, [])
  const place = placeOfChange(of(before), of(after))
  expect(place && `${place.field}:${place.caret}`).toBe(expected)
}

it("says that nothing differs", () => checkPlace(["a", "b"], ["a", "b"], null))
it("finds a word that came back", () => checkPlace(["one three"], ["one big three"], "0:8"))
it("finds a key point that came", () => checkPlace(["a"], ["a", "b"], "1:1"))
it("finds where a key point went", () => checkPlace(["a", "b", "c"], ["a", "b"], "1:1"))

it("writes title and key points at once", () => {
  const state = stateOf(documentFrom({ title: "a", keyPoints: [] }, []))
  const { title, keyPoints } = headOf(state.apply(writeHead(state.tr, { title: "b", keyPoints: ["c"] })).doc)
  expect([title, keyPoints]).toEqual(["b", ["c"]])
})

it("has the body drawn as it was", () => {
  const state = stateOf(documentFrom({ title: "a", keyPoints: [] }, []))
  const view = new EditorView(document.createElement("div"), { state })
  const drawn = view.dom.firstChild
  view.dispatch(writeHead(view.state.tr, { title: "b", keyPoints: ["c"] }))
  expect([headOf(view.state.doc).title, view.dom.firstChild === drawn]).toEqual(["b", true])
})
