import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { EditorView } from "prosemirror-view"
import { afterEach, expect, test } from "vitest"
import { bullets, doc, li, p, stateOf, strong } from "./building"
import { found, hitAtHand, hitsIn, replaceHits, selectHit, tellHits } from "./find"
import type { Hit } from "./hits"
import { runningTexts, wordsBetween } from "./running"

let view: EditorView
afterEach(() => view.destroy())

/// Opens a text in which each `a` with the letters behind it is a hit, which `after` is to take the place of.
const open = (text: Node, after: string | null = null) => {
  view = new EditorView(document.body, { state: stateOf(text, [found(), history()]) })
  const hits: Hit[] = []
  view.state.doc.forEach((block, position) => {
    for (const { node, start } of runningTexts(block, position)) {
      for (const { index, 0: word } of wordsBetween(node, 0, node.content.size).matchAll(/a\w*/g)) hits.push({ from: start + index, to: start + index + word.length, after })
    }
  })
  view.dispatch(tellHits(view.state.tr, hits))
}

const drawn = () => [...document.querySelectorAll(".hit")].map((hit) => hit.textContent)

test("hits are drawn, and that at hand apart", () => {
  open(doc(p("one ab"), bullets(li(p("a")), li(p(""), p("x ac")))))
  expect(drawn()).toEqual(["ab", "a", "ac"])
  const hits = hitsIn(view.state)
  expect(hitAtHand(view.state, hits)).toBe(-1)
  view.dispatch(selectHit(view.state.tr, hits.at(1)!))
  expect([hitAtHand(view.state, hits), document.querySelector(".at-hand")?.textContent]).toEqual([1, "a"])
})

test("hits go along with their words, and end when those are others", () => {
  open(doc(p("ab x ac"), p("ad")))
  view.dispatch(view.state.tr.insertText("new ", 1))
  expect(drawn()).toEqual(["ab", "ac", "ad"])
  view.dispatch(view.state.tr.insertText("Y", hitsIn(view.state).at(1)!.from + 1))
  expect(drawn()).toEqual(["ab", "ad"])
})

test("all are replaced in their form, as one step back", () => {
  open(doc(p("ab and ", strong("ac"), " end")), "long")
  view.dispatch(replaceHits(view.state, hitsIn(view.state).all()))
  expect(view.state.doc.toString()).toBe(doc(p("long long ", strong("long"), " end")).toString())
  undo(view.state, view.dispatch)
  expect(view.state.doc.textContent).toBe("ab and ac end")
})
