import { joinBackward, splitBlock } from "prosemirror-commands"
import { redo, undo } from "prosemirror-history"
import { TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { unpaired } from "../../editor/building"
import { toggleStrong } from "../../editor/commands"
import { idsOf } from "../../editor/ids"
import type { Backend } from "../../ipc/backend"
import type { Node } from "../../ipc/types"
import { connect } from "../../state/core"
import { openEdition, type OpenEdition } from "./edition.svelte"
import { Mirror } from "./mirror.svelte"

const block = (id: string, words: string) => ({ id, digest: words, node: { type: "paragraph", content: [{ type: "text", text: words, marks: [] }] } as Node })
const head = {
  id: "e", article: "a", language: "en", language_name: "English", right_to_left: false, original: true, state: "draft",
  next_states: [], title: "Title", revision: 1, words: 0, blocks: 3, changed: "2026-11-22T14:02:11Z",
}

let edition: OpenEdition
let mirror: Mirror
let views: EditorView[]

beforeEach(async () => {
  connect({
    call: async (name: string, request: { before?: string; typed?: string }) => {
      let value: unknown = { head, title: "Title", key_points: ["point"], blocks: [block("a", "one"), block("b", "two"), block("c", "three")] }
      if (name === "typography_typed") value = `${request.before}${request.typed}`.endsWith("...") ? { replaces: 3, with: "…" } : null
      if (name === "spelling_check") value = { texts: [], dictionaries: [], unchecked: [] }
      return { value, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  edition = await openEdition("e", () => ({ mayWrite: () => true, rewritten: () => undefined, stopFinding: () => false, goToHead: () => undefined, pairs: unpaired, tellNote: () => ({ title: "", label: "" }) }) as never)
  edition.dispatch(select(edition, 2))
  mirror = edition.mirror = new Mirror(edition, () => undefined)
  views = [edition, mirror].map((text) => (text.view = new EditorView(document.body, { state: text.editor, dispatchTransaction: text.dispatch })))
})
afterEach(() => {
  edition.view = mirror.view = edition.mirror = null
  for (let view of views) view.destroy()
  edition.abandon()
})

const select = ({ editor }: OpenEdition | Mirror, from: number, to = from) => editor.tr.setSelection(TextSelection.create(editor.doc, from, to))
/// Types as the browser does: each character goes through the input handlers and then into the text.
const type = ({ view }: OpenEdition | Mirror, text: string) => {
  for (let character of text) {
    let { from, to } = view!.state.selection
    let insert = () => view!.state.tr.insertText(character, from, to)
    if (!view!.someProp("handleTextInput", (handle) => handle(view!, from, to, character, insert))) view!.dispatch(insert())
  }
}
const answered = () => new Promise((resolve) => setTimeout(resolve))
/// The words of both texts, block by block, and that they are the very same.
const words = () => {
  expect(mirror.editor.doc).toBe(edition.editor.doc)
  expect(views.map(({ state }) => state.doc)).toEqual([edition.editor.doc, edition.editor.doc])
  return edition.editor.doc.children.map(({ textContent }) => textContent).join("|")
}
const carets = () => [edition, mirror].map(({ editor }) => editor.selection.head)

describe("a second view", () => {
  it("begins at the caret of the column", () => expect(carets()).toEqual([2, 2]))

  it("shows what is typed in either, and each keeps its caret in its place", () => {
    mirror.dispatch(select(mirror, 8))
    expect(carets()).toEqual([2, 8])
    type(mirror, "xy")
    expect(words()).toBe("one|twxyo|three")
    expect(carets()).toEqual([2, 10])
    type(edition, "zz")
    expect(words()).toBe("ozzne|twxyo|three")
    expect(carets()).toEqual([4, 12])
  })

  it("undoes once what was typed in it, and goes there", () => {
    mirror.dispatch(select(mirror, 8))
    type(mirror, "xy")
    mirror.dispatch(select(mirror, 2))
    mirror.run(undo)
    expect(words()).toBe("one|two|three")
    expect(carets()).toEqual([2, 8])
    expect(undo(edition.editor), "nothing is left to undo").toBe(false)
    mirror.run(redo)
    expect(words()).toBe("one|twxyo|three")
    expect(carets()).toEqual([2, 10])
  })

  it("lets the column undo what was typed in it", () => {
    mirror.dispatch(select(mirror, 8))
    type(mirror, "xy")
    edition.run(undo)
    expect(words()).toBe("one|two|three")
    expect(carets()).toEqual([2, 8])
  })

  it("splits and joins blocks, to which the edition gives their ids", () => {
    mirror.dispatch(select(mirror, 8))
    mirror.run(splitBlock)
    expect(words()).toBe("one|tw|o|three")
    let ids = idsOf(mirror.editor.doc)
    expect([ids[0], ids[1], ids[3]]).toEqual(["a", "b", "c"])
    expect(new Set(ids).size).toBe(4)
    expect(carets()).toEqual([2, 10])
    mirror.run(joinBackward)
    expect(words()).toBe("one|two|three")
    expect(idsOf(mirror.editor.doc)).toEqual(["a", "b", "c"])
    expect(carets()).toEqual([2, 8])
  })

  it("has a block split in the column under its own caret", () => {
    mirror.dispatch(select(mirror, 8))
    edition.dispatch(select(edition, 7))
    edition.run(splitBlock)
    expect(words()).toBe("one|t|wo|three")
    expect(carets()).toEqual([9, 10])
  })

  it("keeps the form that was chosen for what comes next", () => {
    mirror.dispatch(select(mirror, 8))
    mirror.run(toggleStrong)
    type(mirror, "xy")
    expect(words()).toBe("one|twxyo|three")
    expect(edition.editor.doc.child(1).child(1).marks.map(({ type }) => type.name)).toEqual(["strong"])
    expect(edition.editor.doc.child(1).child(1).text).toBe("xy")
  })

  it("has what is typed set once, which one undo takes back", async () => {
    mirror.dispatch(select(mirror, 9))
    type(mirror, "...")
    await answered()
    expect(words()).toBe("one|two…|three")
    expect(carets()).toEqual([2, 10])
    mirror.run(undo)
    expect(words()).toBe("one|two...|three")
  })

  it("makes a list of what is typed as one", () => {
    mirror.dispatch(select(mirror, 6))
    type(mirror, "- ")
    expect(words()).toBe("one|two|three")
    expect(edition.editor.doc.child(1).type.name).toBe("list")
    expect(idsOf(edition.editor.doc)).toEqual(["a", "b", "c"])
  })

  it("follows what is done to the title", () => {
    edition.writeField(0, "Another", false)
    expect(words()).toBe("one|two|three")
    mirror.run(undo)
    expect(words()).toBe("one|two|three")
    expect(edition.title).toBe("Title")
  })

  it("is where commands run once it is written in", () => {
    expect(edition.hand).toBe(edition)
    mirror.isAtHand = true
    expect(edition.hand).toBe(mirror)
  })
})
