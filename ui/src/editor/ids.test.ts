import { joinBackward, splitBlock } from "prosemirror-commands"
import { history, redo, undo } from "prosemirror-history"
import { Fragment, Slice, type Node } from "prosemirror-model"
import { TextSelection, type Command, type EditorState } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { bullets, doc, li, named, p, stateOf } from "./building"
import { setParagraph, toggleBullets, toggleHeading, toggleQuote } from "./commands"
import { blockIds, idsOf, mayKeepId, newBlockId } from "./ids"

const begin = (document: Node): EditorState => {
  let count = 0
  return stateOf(document, [history(), blockIds(() => `new${++count}`)])
}

const run = (state: EditorState, ...commands: Command[]): EditorState =>
  commands.reduce((now, command) => {
    let next = now
    command(now, transaction => (next = now.apply(transaction)))
    return next
  }, state)

describe("block ids", () => {
  it("leave a split block's first half its id", () => {
    const state = run(begin(named(doc(p("one"), p("tw<a>o")), "a", "b")), splitBlock)
    expect(idsOf(state.doc)).toEqual(["a", "b", "new1"])
  })

  it("stay with the words when a paragraph is split at its start", () => {
    const state = run(begin(named(doc(p("<a>one")), "a")), splitBlock)
    expect(idsOf(state.doc)).toEqual(["new1", "a"])
    expect(idsOf(run(state, undo).doc)).toEqual(["a"])
  })

  it("stay with the words when the empty paragraph before them goes", () => {
    const state = run(begin(named(doc(p(), p("<a>one")), "a", "b")), joinBackward)
    expect(idsOf(state.doc)).toEqual(["b"])
    expect(idsOf(run(state, undo).doc)).toEqual(["a", "b"])
  })

  it("leave an empty paragraph that is split its id", () => {
    const state = run(begin(named(doc(p("<a>")), "a")), splitBlock)
    expect(idsOf(state.doc)).toEqual(["a", "new1"])
  })

  it("keep the first of two merged blocks", () => {
    const state = run(begin(named(doc(p("one"), p("<a>two")), "a", "b")), joinBackward)
    expect(idsOf(state.doc)).toEqual(["a"])
  })

  it("come back with undo", () => {
    const state = run(begin(named(doc(p("one"), p("<a>two")), "a", "b")), joinBackward, undo)
    expect(idsOf(state.doc)).toEqual(["a", "b"])
  })

  it("are handed on when a paragraph becomes a list, and when it becomes a paragraph again", () => {
    const listed = run(begin(named(doc(p("o<a>ne"), p("two")), "a", "b")), toggleBullets)
    expect(idsOf(listed.doc)).toEqual(["a", "b"])
    expect(listed.doc.firstChild?.type.name).toBe("list")
    listed.doc.firstChild?.descendants(node => void expect(node.attrs.id ?? null).toBeNull())
    expect(idsOf(run(listed, toggleBullets).doc)).toEqual(["a", "b"])
  })

  it("are handed on into a quotation and a heading and back", () => {
    const start = begin(named(doc(p("o<a>ne")), "a"))
    expect(idsOf(run(start, toggleQuote).doc)).toEqual(["a"])
    expect(idsOf(run(start, toggleQuote, toggleQuote).doc)).toEqual(["a"])
    expect(idsOf(run(start, toggleHeading(2), setParagraph).doc)).toEqual(["a"])
  })

  it("are new for a copy, wherever it is pasted", () => {
    const start = begin(named(doc(p("one"), p("two")), "a", "b"))
    const copy = start.doc.child(1)
    const before = start.apply(start.tr.insert(0, copy))
    expect(idsOf(before.doc)).toEqual(["new1", "a", "b"])
    const behind = start.apply(start.tr.insert(start.doc.content.size, copy))
    expect(idsOf(behind.doc)).toEqual(["a", "b", "new2"])
  })

  it("may be kept by blocks that were cut and not by blocks that stand there or come from elsewhere", () => {
    const start = begin(named(doc(p("one"), p("two")), "a", "b"))
    const cut = start.apply(start.tr.delete(0, start.doc.child(0).nodeSize))
    expect(mayKeepId(cut, "a")).toBe(true)
    expect(mayKeepId(cut, "b")).toBe(false)
    expect(mayKeepId(cut, "z")).toBe(false)
  })

  /// The text after `kind` of the words from `from` to `to`.
  const without = (state: EditorState, kind: string, from: number, to: number) => state.apply(state.tr.deleteRange(from, to).setMeta("uiEvent", kind))
  /// The text with a word at its end, come in by `kind`.
  const withWord = (state: EditorState, kind: string, word: string) => state.apply(state.tr.insertText(word, state.doc.content.size - 1).setMeta("uiEvent", kind))

  it("go with words that are cut and pasted into an empty paragraph", () => {
    const cut = without(begin(named(doc(p("one"), p("two"), p()), "a", "b", "c")), "cut", 0, 5)
    const pasted = withWord(cut, "paste", "one")
    expect(idsOf(pasted.doc)).toEqual(["b", "a"])
    expect(idsOf(run(pasted, undo).doc)).toEqual(["b", "c"])
    expect(idsOf(run(pasted, undo, undo).doc)).toEqual(["a", "b", "c"])
  })

  it("go with words that leave an empty paragraph behind, which becomes another one", () => {
    const start = begin(named(doc(p("one"), p("two"), p()), "a", "b", "c"))
    const cut = start.apply(start.tr.delete(1, 4).setMeta("uiEvent", "cut"))
    expect(idsOf(cut.doc)).toEqual(["a", "b", "c"])
    expect(idsOf(withWord(cut, "paste", "one").doc)).toEqual(["new1", "b", "a"])
  })

  it("go with words that are cut and pasted at the start of a paragraph, which keeps its own", () => {
    for (const openness of [0, 1]) {
      const cut = without(begin(named(doc(p("one"), p("two"), p("three")), "a", "b", "c")), "cut", 0, 5)
      const pasting = (state: EditorState) => {
        const start = state.doc.child(0).nodeSize + 1
        return state.apply(state.tr.setSelection(TextSelection.create(state.doc, start)).replaceSelection(new Slice(Fragment.from(p("one")), openness, 0)).setMeta("uiEvent", "paste"))
      }
      expect(idsOf(pasting(cut).doc)).toEqual(["b", "a", "c"])
      // What was only copied is new.
      expect(idsOf(pasting(begin(named(doc(p("two"), p("three")), "b", "c"))).doc)).toEqual(["b", "new1", "c"])
    }
  })

  it("stay where the words were copied only", () => {
    const start = begin(named(doc(p("one"), p("two"), p()), "a", "b", "c"))
    expect(idsOf(withWord(start, "paste", "one").doc)).toEqual(["a", "b", "c"])
  })

  it("stay where words are deleted and like ones are typed or pasted elsewhere", () => {
    const start = begin(named(doc(p("B"), p("two"), p()), "a", "b", "c"))
    const deleted = start.apply(start.tr.delete(1, 2))
    for (const kind of ["", "paste"]) expect(idsOf(withWord(deleted, kind, "B").doc)).toEqual(["a", "b", "c"])
    const cut = start.apply(start.tr.delete(1, 2).setMeta("uiEvent", "cut"))
    expect(idsOf(withWord(cut, "", "B").doc)).toEqual(["a", "b", "c"])
  })

  it("are given to any number of blocks in one step, which is undone and done again as one", () => {
    const before = begin(named(doc(p("one")), "a"))
    const transaction = before.tr.insert(before.doc.content.size, Array.from({ length: 500 }, (_, index) => p(`line ${index}`)))
    const { state, transactions } = before.applyTransaction(transaction)
    expect(transactions.reduce((steps, one) => steps + one.steps.length, 0)).toBe(2)
    expect(new Set(idsOf(state.doc)).size).toBe(501)
    const undone = run(state, undo)
    expect(idsOf(undone.doc)).toEqual(["a"])
    expect(idsOf(run(undone, redo).doc)).toEqual(idsOf(state.doc))
  })

  it("are found for every block of a pasted list", () => {
    const start = begin(named(doc(p("one")), "a"))
    const state = start.apply(start.tr.insert(start.doc.content.size, [bullets(li(p("x"))), p("y")]))
    expect(idsOf(state.doc)).toEqual(["a", "new1", "new2"])
  })
})

describe("a new id", () => {
  it("is a version 7 UUID that rises with time", () => {
    const [early, late] = [newBlockId(1_700_000_000_000), newBlockId(1_700_000_000_001)]
    expect(early).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(late.slice(0, 13) > early.slice(0, 13)).toBe(true)
  })
})
