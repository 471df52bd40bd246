import { AllSelection, TextSelection } from "prosemirror-state"
import { beforeEach, expect, it, vi } from "vitest"
import { doc, named, p, stateOf } from "../../editor/building"
import type { Backend } from "../../ipc/backend"
import { connect } from "../../state/core"
import { Selected } from "./selected.svelte"

/// A core for which every block has as many words as it has letters.
let asked: string[][]
beforeEach(() => {
  asked = []
  connect({
    call: async (_: string, { nodes }: { nodes: { content: { text: string }[] }[] }) => {
      let texts = nodes.map(({ content }) => content.map(({ text }) => text).join(""))
      asked.push(texts)
      return { value: texts.map(({ length }) => ({ words: length, characters: length, characters_without_spaces: length })), changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
})

it("what is selected is counted, and whole blocks once", async () => {
  vi.useFakeTimers()
  let state = stateOf(named(doc(p("one"), p("four"), p("three")), "a", "b", "c"))
  let selected = new Selected()
  let select = async (from: number, to: number) => {
    selected.changed(state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to))))
    await vi.advanceTimersByTimeAsync(200)
    return selected.counts?.words
  }
  expect(await select(2, 2)).toBe(undefined)
  expect(await select(2, 15)).toBe(2 + 4 + 3)
  expect(await select(3, 15)).toBe(1 + 4 + 3)
  expect(asked).toEqual([["ne", "four", "thr"], ["e", "thr"]])
  selected.changed(state.apply(state.tr.setSelection(new AllSelection(state.doc))))
  await vi.advanceTimersByTimeAsync(200)
  expect(selected.counts?.words).toBe(12)
  expect(await select(2, 2), "nothing is selected").toBe(undefined)
  vi.useRealTimers()
})
