import { flushSync, mount, unmount } from "svelte"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { DeskState, ImportFinding } from "../../ipc/types"
import { t } from "../../lang"
import { actions, register, runAction, runKeys } from "../../state/actions.svelte"
import { forget } from "../../state/answers.svelte"
import { connect } from "../../state/core"
import { keepDesk } from "../../state/session.svelte"
import { WINDOW_ACTIONS } from "../frame/actions"
import Import from "./Import.svelte"
import { readingFor } from "./reading.svelte"

/// What the core was asked to keep, and how to let it answer.
let kept: number
let answer: (() => void) | null
let shown: Record<string, unknown>
/// What reading finds.
let found: ImportFinding[]

const finding = (code: string, line: number | null = null): ImportFinding => ({ code, line, text: "", weight: "doubt" })
const article = { language: "en", section: null, title: "Title", key_points: [], also_in: [], slug: null, dated: null, original: null, blocks: [], marks: [], notes: [], authors: [], dropped: [] }

async function answers(name: string): Promise<unknown> {
  switch (name) {
    case "read_import":
      return {
        name: "a.txt", encoding: "windows-1254", format: "page_text", markdown: "", article,
        pieces: [
          { line: 1, text: "Title", role: "title", reason: "first_line" },
          { line: 3, text: "Body", role: "paragraph", reason: "running_text" },
        ],
        findings: found,
      }
    case "assemble_import":
      return { pieces: null, article, findings: [finding("second_title")] }
    case "keep_import":
      kept += 1
      await new Promise<void>((resolve) => (answer = resolve))
      return { article: "a", edition: "e" }
    default:
      return []
  }
}

/// Every case has a newsroom of its own, as what is being read in belongs to one.
let newsroom = 0
beforeEach(() => {
  kept = 0
  answer = null
  found = [finding("bytes_unreadable"), finding("no_body")]
  newsroom += 1
  // There is nothing to scroll here.
  Element.prototype.scrollIntoView = () => undefined
  connect({ call: async (name: string) => ({ value: await answers(name), changed: [] }), onChanged: () => () => undefined } as unknown as Backend)
  keepDesk({ newsroom: { path: `/${newsroom}`, read_only: false, rights: ["create_article", "write"] } } as unknown as DeskState)
  shown = mount(Import, { target: document.body, props: { article: null } })
  flushSync()
})

async function readFile() {
  readingFor(null).add(["/a.txt"])
  flushSync()
  await vi.waitFor(() => expect(document.querySelector(".findings")).not.toBeNull())
}

afterEach(async () => {
  await unmount(shown)
  forget()
  document.body.replaceChildren()
})

function press(key: string, more: KeyboardEventInit = {}) {
  runKeys(new KeyboardEvent("keydown", { key, cancelable: true, ...more }))
}

const findings = () => [...document.querySelectorAll(".findings button")].length

describe("reading in", () => {
  it("keeps a text once, however often it is asked to", async () => {
    await readFile()
    runAction("keep-import")
    runAction("keep-import")
    await vi.waitFor(() => expect(answer).not.toBeNull())
    expect(kept).toBe(1)
    answer?.()
  })

  it("goes on saying what is wrong with the file when a piece gets another role", async () => {
    await readFile()
    expect(findings()).toBe(2)
    let role = document.querySelector<HTMLSelectElement>(".pieces select")!
    role.value = "paragraph"
    role.dispatchEvent(new Event("change", { bubbles: true }))
    await vi.waitFor(() => expect(document.querySelector(".findings")?.textContent).not.toContain("finding-no_body"))
    await vi.waitFor(() => expect(findings()).toBe(2))
    let said = [...document.querySelectorAll(".findings .words")].map((one) => one.textContent)
    expect(said).toHaveLength(2)
    expect(new Set(said).size).toBe(2)
  })

  it("has no keys for two things at a time, beside those of the window", async () => {
    let stop = register(WINDOW_ACTIONS)
    let keys = () => actions().flatMap(({ keys }) => keys ?? [])
    expect(keys().filter((key, at) => keys().indexOf(key) !== at)).toEqual([])
    expect(keys()).toContain("Mod-Enter")
    await readFile()
    expect(keys().filter((key, at) => keys().indexOf(key) !== at)).toEqual([])
    expect(keys()).toContain("Mod-Enter")
    stop()
  })

  it("reads what was pasted and keeps it, by the keys alone", async () => {
    let paste = document.querySelector<HTMLTextAreaElement>("#import-paste textarea")!
    await vi.waitFor(() => expect(document.activeElement).toBe(paste))
    paste.value = "Title"
    paste.dispatchEvent(new Event("input", { bubbles: true }))
    press("Enter", { ctrlKey: true })
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector("#import-heading textarea")))
    press("Enter", { ctrlKey: true })
    await vi.waitFor(() => expect(kept).toBe(1))
  })

  it("reads another text by the keys, which a new one is pasted over", async () => {
    const paste = () => document.querySelector<HTMLTextAreaElement>("#import-paste textarea")!
    for (let words of ["First", "Second"]) {
      await vi.waitFor(() => expect(document.activeElement).toBe(paste()))
      expect([paste().selectionStart, paste().selectionEnd]).toEqual([0, paste().value.length])
      paste().value = words
      paste().dispatchEvent(new Event("input", { bubbles: true }))
      press("Enter", { ctrlKey: true })
      await vi.waitFor(() => expect(document.querySelector("#import-heading")).not.toBeNull())
      runAction("import-again")
    }
  })

  it("goes to the first thing to mend, and round all of them", async () => {
    found = [{ ...finding("repeated", 1), weight: "note" }, finding("not_placed", 3), finding("second_title", 4), finding("language_unsure")]
    await readFile()
    let places = ["#import-language", "#piece-3", "#piece-1"]
    // Whoever does not see the list hears why they were led there.
    let words: Record<string, string[]> = {
      "#import-language": [t("finding-language_unsure", { text: "" })],
      "#piece-3": [t("finding-not_placed", { text: "" }), t("finding-second_title", { text: "" })],
      "#piece-1": [t("finding-repeated", { text: "" })],
    }
    for (let place of [...places, ...places]) {
      await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector(`${place} select`)))
      let says = document.activeElement?.getAttribute("aria-describedby")?.split(" ").map((id) => document.getElementById(id)?.textContent)
      expect(says).toEqual(words[place])
      press("F8")
    }
    press("F8", { shiftKey: true })
    expect(document.activeElement).toBe(document.querySelector("#piece-1 select"))
    await vi.waitFor(() => expect(document.querySelector(".findings [aria-current]")?.textContent).toContain("repeated"))
  })
})
