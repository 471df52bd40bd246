import type { Node } from "prosemirror-model"
import { expect, test } from "vitest"
import { bullets, code, em, h2, li, note, numbers, p, strong } from "../../editor/building"
import { schema } from "../../editor/schema"
import type { WordChange } from "../../ipc/types"
import { drawCompared, drawSide, hasTheSameWords, stretchesOf } from "./compared"

const KINDS = { "=": "same", "-": "removed", "+": "added" }

const MARK = '<sup class="note-mark"></sup>'

/// Draws two blocks compared; each run is written as `=4 -3 +2`: so many letters the same, removed, added.
const check = (then: Node, now: Node, runs: string[], expected: string) => {
  let changes = runs.map((run) => run.split(" ").map((part): WordChange => ({ kind: KINDS[part[0] as keyof typeof KINDS], length: Number(part.slice(1)) })))
  let place = document.createElement("div")
  place.append(drawCompared(then, now, changes))
  expect(place.innerHTML.replaceAll(/ data-\w+="[^"]*"/g, "")).toBe(expected)
}

test("words keep the form they have", () =>
  check(p("One ", em("old"), " day."), p("One ", strong("new"), " day."), ["=4 -3 +3 =5"], "<p>One <del><em>old</em></del><ins><strong>new</strong></ins> day.</p>"))

test("a heading stays a heading", () => check(h2("Old"), h2("New"), ["-3 +3"], "<h2><del>Old</del><ins>New</ins></h2>"))

test("each paragraph of a list is compared with its own", () =>
  check(bullets(li(p("a")), li(p("b"))), bullets(li(p("a")), li(p("c"))), ["=1", "-1 +1"], "<ul><li><p>a</p></li><li><p><del>b</del><ins>c</ins></p></li></ul>"))

test("a list that became loose, or counts from elsewhere, is compared word by word", () => {
  check(bullets({ tight: true }, li(p("a"))), bullets({ tight: false }, li(p("b"))), ["-1 +1"], "<ul><li><p><del>a</del><ins>b</ins></p></li></ul>")
  check(numbers({ start: 2 }, li(p("a"))), numbers({ start: 1 }, li(p("b"))), ["-1 +1"], '<ol start="2"><li><p><del>a</del><ins>b</ins></p></li></ol>')
})

test("program text in another language is compared word by word", () =>
  check(code({ info: "js" }, "a"), code({ info: "ts" }, "b"), ["-1 +1"], '<pre spellcheck="false"><code><del>a</del><ins>b</ins></code></pre>'))

test("a list that has numbers now and a heading of another level are shown whole", () => {
  check(bullets(li(p("a"))), numbers(li(p("b"))), ["-1 +1"], "<del><ul><li><p>a</p></li></ul></del><ins><ol><li><p>b</p></li></ol></ins>")
  check(h2("a"), h2({ level: 3 }, "b"), ["-1 +1"], "<del><h2>a</h2></del><ins><h3>b</h3></ins>")
})

test("what is built otherwise is shown whole, the old before the new", () =>
  check(p("a"), bullets(li(p("a")), li(p("b"))), [], "<del><p>a</p></del><ins><ul><li><p>a</p></li><li><p>b</p></li></ul></ins>"))

test("another note’s mark is another, however alike it reads", () =>
  check(p("One", note(), "."), p("One", note({ id: "n2" }), "."), ["=5"], `<p>One<del>${MARK}</del><ins>${MARK}</ins>.</p>`))

test("a paragraph that became a heading with other words is shown whole", () =>
  check(p("Old"), h2("New"), ["-3 +3"], "<del><p>Old</p></del><ins><h2>New</h2></ins>"))

test("a paragraph that became a heading with the same words is shown once", () => check(p("Old"), h2("Old"), ["=3"], "<p>Old</p>"))

test("a title is cut where it has changed", () =>
  expect(
    stretchesOf({ then: "One old day", now: "One new day", changes: [{ kind: "same", length: 4 }, { kind: "removed", length: 3 }, { kind: "added", length: 3 }, { kind: "same", length: 4 }] }),
  ).toEqual([{ kind: "same", words: "One " }, { kind: "removed", words: "old" }, { kind: "added", words: "new" }, { kind: "same", words: " day" }]))

test("each side has its own words, in its own form", () => {
  let sides = (then: Node, now: Node, changes: WordChange[]) =>
    (["then", "now"] as const).map((side) => {
      let place = document.createElement("div")
      place.append(drawSide(then, now, [changes], side))
      return place.innerHTML
    })
  let changes = [{ kind: "same", length: 4 }, { kind: "removed", length: 3 }, { kind: "added", length: 3 }, { kind: "same", length: 5 }]
  expect(sides(p("One old day."), p("One new ", em("day."),), changes)).toEqual(["<p>One <del>old</del> day.</p>", "<p>One <ins>new</ins> <em>day.</em></p>"])
  expect(sides(p("a"), h2("b"), [{ kind: "removed", length: 1 }, { kind: "added", length: 1 }])).toEqual(["<del><p>a</p></del>", "<ins><h2>b</h2></ins>"])
})

test("a change of form alone is known", () => {
  expect(hasTheSameWords([[{ kind: "same", length: 3 }]])).toBe(true)
  expect(hasTheSameWords([[{ kind: "same", length: 3 }], [{ kind: "added", length: 1 }]])).toBe(false)
  expect(hasTheSameWords([])).toBe(false)
})

test("a figure keeps its picture if only its caption has changed, and shows both pictures if it has another", () => {
  let caption = (words: string, asset: string) => schema.nodes.figure.create({ asset }, schema.text(words))
  check(caption("Old", "a"), caption("New", "a"), ["-3 +3"], "<figure><figcaption><del>Old</del><ins>New</ins></figcaption></figure>")
  check(caption("Same", "a"), caption("Same", "b"), ["=4"], "<del><figure><figcaption>Same</figcaption></figure></del><ins><figure><figcaption>Same</figcaption></figure></ins>")
})
