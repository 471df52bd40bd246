import { flushSync, mount, unmount } from "svelte"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { DeskState, SavePageWords } from "../../ipc/types"
import { announce, forget } from "../../state/answers.svelte"
import { connect } from "../../state/core"
import { asked } from "../../state/frame.svelte"
import { putAway } from "../../state/router.svelte"
import { keepDesk } from "../../state/session.svelte"
import PageWords from "./PageWords.svelte"

/// A core that has words in two languages, in memory.
let stored: Record<string, string[]>
let refusal: Failure | null
let shown: Record<string, unknown>

beforeEach(async () => {
  stored = { en: ["Share"], tr: ["Paylaş"] }
  refusal = null
  connect({
    call: async (name: string, request: object) => {
      if (name === "save_page_words") {
        if (refusal) throw refusal
        let { language, own } = request as SavePageWords
        stored[language] = own.find(({ kind }) => kind === "share")?.words ?? []
        return { value: {}, changed: ["settings"] }
      }
      return { value: Object.entries(stored).map(([language, words]) => ({ language, own: [{ kind: "share", words }], built_in: [] })), changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  keepDesk({ newsroom: { path: "/a", read_only: false, rights: ["configure"] } } as unknown as DeskState)
  shown = mount(PageWords, { target: document.body, props: { languages: [] } })
  await settled()
})

afterEach(async () => {
  await unmount(shown)
  forget()
  document.body.replaceChildren()
})

async function settled() {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.resolve()
    flushSync()
  }
}

/// The field of the words beside “share”, the fourth kind.
const field = () => document.querySelectorAll("textarea")[3]!
async function type(words: string) {
  field().value = words
  field().dispatchEvent(new Event("input", { bubbles: true }))
  await settled()
}

describe("page words", () => {
  it("come from the newsroom, also when they change elsewhere", async () => {
    expect(field().value).toBe("Share")
    stored.en = ["Send"]
    announce(["settings"])
    await settled()
    expect(field().value).toBe("Send")
  })

  it("are not wiped by a change elsewhere while they are typed", async () => {
    await type("Share\nPass on")
    announce(["everything"])
    await settled()
    expect(field().value).toBe("Share\nPass on")
  })

  it("are saved on leaving", async () => {
    await type("Pass on")
    expect(await putAway()).toBe(true)
    expect(stored.en).toEqual(["Pass on"])
  })

  it("are not lost on leaving without a question if they cannot be saved", async () => {
    await type("Pass on")
    refusal = new Failure("disk_full", {}, "full")
    let going = putAway()
    await vi.waitFor(() => expect(asked.question).not.toBeNull())
    asked.question?.answer(false)
    expect(await going).toBe(false)
    expect(field().value).toBe("Pass on")
    refusal = null
  })

  it("are saved before another language comes into the fields", async () => {
    await type("Pass on")
    document.querySelectorAll<HTMLElement>("[role=tab]")[1]!.click()
    await vi.waitFor(() => expect([stored.en, field().value]).toEqual([["Pass on"], "Paylaş"]))
  })
})
