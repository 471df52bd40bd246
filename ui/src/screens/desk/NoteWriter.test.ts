import { flushSync, mount, unmount } from "svelte"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { NoteView } from "../../ipc/types"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import NoteWriter from "./NoteWriter.svelte"

// The editor asks where its caret stands; this document has no places.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() })

let refusal: Failure | null
let closed: number
let shown: Record<string, unknown>
const note: NoteView = { id: "n", texts: [], url: null, accessed: null, source: null, outdated: [] }

beforeEach(() => {
  refusal = new Failure("disk_full", {}, "full")
  closed = 0
  dismissAll()
  connect({
    call: async () => {
      if (refusal) throw refusal
      return { value: note, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  open()
})

afterEach(() => document.body.replaceChildren())

function open() {
  shown = mount(NoteWriter, { target: document.body, props: { note, article: "a", edition: "e", undecided: [], language: "en", name: "English", onopen: () => undefined, onsaved: () => undefined, onclose: () => (closed += 1) } })
  flushSync()
}
const place = () => document.querySelector(".note-writer") as HTMLElement
const done = () => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "done")!

/// Types into the note as the browser would.
function type(words: string) {
  place().querySelector("p")!.textContent = words
}

describe("the writer of a note", () => {
  it("stays open with the words while they cannot be saved, and keeps them when it is taken away", async () => {
    type("mine")
    await vi.waitFor(() => expect(document.querySelector("[role=alert]")).not.toBeNull(), 3000)
    done().click()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([closed, place().textContent]).toEqual([0, "mine"])

    await unmount(shown)
    await vi.waitFor(() => expect(shownMessages().map(({ words }) => words)).toEqual(["error-disk_full"]))
    open()
    expect(place().textContent).toBe("mine")

    refusal = null
    done().click()
    await vi.waitFor(() => expect(closed).toBe(1))
    await unmount(shown)
  })
})
