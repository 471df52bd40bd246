import { expect, it } from "vitest"
import { EditorState } from "prosemirror-state"
import { Hits, type Hit } from "./hits"
import { schema } from "./schema"

const WORDS = "ab cd ab ef ab gh ab ij ab"

/// Every "ab" of a paragraph.
const found = (words: string): Hit[] => [...words.matchAll(/ab/g)].map(({ index }) => ({ from: index + 1, to: index + 3, after: null }))

/// A state with the words, its hits, and how they follow what is written.
function begun() {
  let state = EditorState.create({ doc: schema.node("doc", null, schema.node("paragraph", null, schema.text(WORDS))) })
  let hits = new Hits(found(WORDS))
  return {
    write(at: number, words: string) {
      const before = state.doc
      state = state.apply(state.tr.insertText(words, at))
      hits = hits.moved(before, state.doc)
      return hits
    },
    remove(from: number, to: number) {
      const before = state.doc
      state = state.apply(state.tr.delete(from, to))
      hits = hits.moved(before, state.doc)
      return hits
    },
    words: () => state.doc.textContent,
  }
}

it("moves what stands behind a change along, wherever one goes on", () => {
  const text = begun()
  for (const at of [5, 6, 7, 16, 17, 2 + 20, 5, 1, 27, 6]) {
    const hits = text.write(at, "x")
    // What was written into a hit made it none; nothing here makes a new one.
    expect(hits.all()).toEqual(found(text.words()))
    expect(hits.all().map((_, number) => hits.at(number))).toEqual(hits.all())
    for (const place of [0, 1, 9, 14, 30]) {
      const first = hits.all().findIndex(({ from }) => from >= place)
      expect(hits.firstFrom(place)).toBe(first < 0 ? hits.length : first)
    }
  }
})

it("lets hits go whose words are changed or gone, in a stretch too", () => {
  const text = begun()
  expect(text.write(2, "x").all()).toEqual(found("axb cd ab ef ab gh ab ij ab"))
  expect(text.remove(6, 15).all()).toEqual(found(text.words()))
  expect(text.write(3, "y").all()).toEqual(found(text.words()))
})
