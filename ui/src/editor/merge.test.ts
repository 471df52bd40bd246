import type { Node } from "prosemirror-model"
import { history, undo } from "prosemirror-history"
import { describe, expect, it, vi } from "vitest"
import { doc, named, p, stateOf, strong } from "./building"
import { bringBackBlock, takeOver } from "./merge"

/// `mine` and `theirs` as pictures: `a:one b:two`; a `!` before an id says that it was changed here, and
/// a block that only `theirs` has and that stood in `stored` was thrown away here.
const blocks = (picture: string): Node => {
  const parts = picture.split(" ").filter(Boolean).map(part => part.replace("!", "").split(":"))
  return named(doc(...parts.map(([, words]) => p(words ?? ""))), ...parts.map(([id]) => id ?? ""))
}
const picture = (document: Node): string => {
  const parts: string[] = []
  document.forEach(block => parts.push(`${block.attrs.id as string}:${block.textContent}`))
  return parts.join(" ")
}

const check = (mine: string, theirs: string, stored: string, expected: string, mayMove = false) => {
  const changed = new Set([...mine.matchAll(/!(\w+)/g)].map(match => match[1]))
  const state = stateOf(blocks(mine))
  const transaction = takeOver(state, blocks(theirs).content.content, new Set(stored.split(" ")), id => changed.has(id), mayMove)
  expect(picture(transaction ? transaction.doc : state.doc)).toBe(expected)
}

describe("taking over what others changed", () => {
  it("takes their words", () => check("a:one b:two", "a:eins b:two", "a b", "a:eins b:two"))
  it("leaves what was changed here", () => check("!a:uno b:two", "a:eins b:zwei", "a b", "a:uno b:zwei"))
  it("puts their new blocks in their places", () => check("a:one b:two", "a:one n:new b:two", "a b", "a:one n:new b:two"))
  it("drops what they threw away", () => check("a:one b:two", "b:two", "a b", "b:two"))
  it("leaves nothing of a text that they wrote anew", () => check("a:one b:two", "c:three", "a b", "c:three"))
  it("keeps new blocks of this desk", () => check("a:one !n:new b:two", "a:eins b:two", "a b", "a:eins n:new b:two"))
  it("does not bring back what was thrown away here", () => check("a:one", "a:eins b:two", "a b", "a:eins"))

  it("moves what they moved", () => check("a:one b:two c:three", "c:three a:one b:two", "a b c", "c:three a:one b:two", true))
  it("moves what they moved to the end", () => check("a:one b:two c:three", "b:two c:three a:one", "a b c", "b:two c:three a:one", true))
  it("moves a block whose words were changed here with those words", () => check("!a:uno b:two", "b:two a:one", "a b", "b:two a:uno", true))
  it("moves nothing if this desk moved blocks itself", () => check("a:one b:two", "b:two a:one", "a b", "a:one b:two"))
  it("leaves a new block of this desk where it stands", () => check("a:one !n:new b:two c:three", "a:one c:three b:two", "a b c", "a:one n:new c:three b:two", true))

  it("takes the caret along with the block it stands in", () => {
    let state = stateOf(named(doc(p("one"), p("tw<a>o"), p("three")), "a", "b", "c"))
    const theirs = named(doc(p("two"), p("one"), p("three")), "b", "a", "c").content.content
    const transaction = takeOver(state, theirs, new Set(["a", "b", "c"]), () => false, true)
    if (transaction) state = state.apply(transaction)
    expect([picture(state.doc), state.selection.from]).toEqual(["b:two a:one c:three", 3])
  })

  it("keeps the space after which someone is about to type, and the caret behind it", () => {
    let state = stateOf(named(doc(p("one two <a>")), "a"))
    const transaction = takeOver(state, [named(doc(p("Then one two")), "a").child(0)], new Set(["a"]), () => false)
    if (transaction) state = state.apply(transaction)
    expect([state.doc.textContent, state.selection.from]).toEqual(["Then one two ", "Then one two ".length + 1])
  })

  it("keeps that space in its own form, whatever theirs ends in", () => {
    let state = stateOf(named(doc(p("one two <a>")), "a"))
    const transaction = takeOver(state, [named(doc(p("one ", strong("two"))), "a").child(0)], new Set(["a"]), () => false)
    if (transaction) state = state.apply(transaction)
    expect(state.doc.child(0).eq(named(doc(p("one ", strong("two"), " ")), "a").child(0))).toBe(true)
  })

  it("moves no caret and is no step of the history", () => {
    let state = stateOf(named(doc(p("one two <a>three")), "a"), [history()])
    const transaction = takeOver(state, [named(doc(p("one 2 three")), "a").child(0)], new Set(["a"]), () => false)
    if (transaction) state = state.apply(transaction)
    expect(state.doc.textContent).toBe("one 2 three")
    expect(state.doc.textBetween(state.selection.from, state.doc.content.size)).toBe("three")
    expect(undo(state)).toBe(false)
  })
})

it("looks through a long text only a few times, whatever others changed in it", () => {
  const all = (word: string) => Array.from({ length: 300 }, (_, at) => `${word === "new" && at % 2 ? "n" : "b"}${at}:${word}`).join(" ")
  const [mine, theirs] = [blocks(all("old")), blocks(all("new")).children]
  const looks = vi.spyOn(Object.getPrototypeOf(mine) as Node, "forEach")
  const taken = takeOver(stateOf(mine), theirs, new Set(mine.children.map(({ attrs }) => attrs.id as string)), () => false, true)
  expect(looks.mock.contexts.filter((node) => (node as Node).type.name === "doc").length).toBeLessThan(5)
  looks.mockRestore()
  expect(taken && picture(taken.doc)).toBe(all("new"))
})

describe("bringing one block back", () => {
  const checkOne = (mine: string, block: string, order: string, expected: string) =>
    expect(picture(bringBackBlock(stateOf(blocks(mine)), blocks(block).child(0), order.split(" ")).doc)).toBe(expected)

  it("puts its words back", () => checkOne("a:one b:two", "b:zwei", "a b", "a:one b:zwei"))
  it("puts it back behind what stood before it", () => checkOne("a:one c:three", "b:two", "a b c", "a:one b:two c:three"))
  it("puts it back behind what is left of that", () => checkOne("n:new a:one d:four", "c:three", "a b c d", "n:new a:one c:three d:four"))
  it("puts it first if nothing of that is left", () => checkOne("c:three", "b:two", "a b c", "b:two c:three"))
})
