import { createRawSnippet, flushSync, mount, unmount } from "svelte"
import { expect, test } from "vitest"
import { setLanguage } from "../../lang"
import type { RevisionBlock, RevisionContent } from "../../ipc/types"
import ComparedSides from "./ComparedSides.svelte"
import { differs, hasMoved } from "./compared"

const block = (id: string, standing = "same", moved = false): RevisionBlock =>
  ({ id, standing, moved, present: null, runs: [], node: { type: "paragraph", attrs: { id }, content: [{ type: "text", text: id }] } }) as unknown as RevisionBlock
const contentOf = (...blocks: RevisionBlock[]): RevisionContent =>
  ({ title: { then: "T", now: "T", changes: [{ kind: "same", length: 1 }] }, key_points: [], blocks }) as unknown as RevisionContent

test("nothing stands between the word that a paragraph was moved and the paragraph", async () => {
  setLanguage("en")
  let shown = mount(ComparedSides, { target: document.body, props: { content: contentOf(block("a", "same", true), block("b"), block("a", "moved_here")), numbers: new Map(), back: createRawSnippet(() => ({ render: () => "<button>back</button>" })) } })
  flushSync()
  let rows = [...document.querySelectorAll(".one")]
  expect(rows.map((row) => row.textContent?.trim())).toEqual(["moveda", "b", "b", "moved herea"])
  // Every space is drawn in a text, and would be a line.
  expect(rows.flatMap((row) => [...row.childNodes]).filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent !== "")).toEqual([])
  await unmount(shown)
})

test("what a paragraph was can be brought back from beside what it is", async () => {
  setLanguage("en")
  let [gone, come] = [block("gone", "gone"), block("come", "come")]
  let back = createRawSnippet<[RevisionBlock]>((block) => ({ render: () => `<button>back ${block().id}</button>` }))
  let shown = mount(ComparedSides, { target: document.body, props: { content: contentOf(block("same"), gone, come), numbers: new Map(), back } })
  flushSync()
  expect([...document.querySelectorAll("button")].map((button) => button.textContent)).toEqual(["back gone"])
  await unmount(shown)
})

test("it is known whether anything was moved, or differs at all", () => {
  let told = (...blocks: RevisionBlock[]) => [hasMoved(contentOf(...blocks)), differs(contentOf(...blocks))]
  expect(told(block("a"), block("b"))).toEqual([false, false])
  expect(told(block("a", "changed"))).toEqual([false, true])
  expect(told(block("a", "gone"))).toEqual([false, true])
  expect(told(block("a", "same", true), block("a", "moved_here"))).toEqual([true, true])
  expect(differs({ ...contentOf(), title: { then: "T", now: "", changes: [{ kind: "removed", length: 1 }] } })).toBe(true)
})
