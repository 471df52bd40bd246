import { flushSync, mount, unmount } from "svelte"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { DeskState, ImportFinding } from "../../ipc/types"
import { runAction } from "../../state/actions.svelte"
import { forget } from "../../state/answers.svelte"
import { connect } from "../../state/core"
import { keepDesk } from "../../state/session.svelte"
import Import from "./Import.svelte"
import { readingFor } from "./reading.svelte"

/// What the core was asked to keep, and how to let it answer.
let kept: number
let answer: (() => void) | null
let shown: Record<string, unknown>

const finding = (code: string): ImportFinding => ({ code, line: null, text: "", weight: "doubt" })
const article = { language: "en", section: null, title: "Title", key_points: [], also_in: [], slug: null, dated: null, original: null, blocks: [], marks: [], notes: [], authors: [], dropped: [] }

async function answers(name: string): Promise<unknown> {
  switch (name) {
    case "read_import":
      return {
        name: "a.txt", encoding: "windows-1254", format: "page_text", markdown: "", article,
        pieces: [{ line: 1, text: "Title", role: "title", reason: "first_line" }],
        findings: [finding("bytes_unreadable"), finding("no_body")],
      }
    case "assemble_import":
      return { article, findings: [finding("second_title")] }
    case "keep_import":
      kept += 1
      await new Promise<void>((resolve) => (answer = resolve))
      return { article: "a", edition: "e" }
    default:
      return []
  }
}

beforeEach(async () => {
  kept = 0
  answer = null
  connect({ call: async (name: string) => ({ value: await answers(name), changed: [] }), onChanged: () => () => undefined } as unknown as Backend)
  keepDesk({ newsroom: { path: "/a", read_only: false, rights: ["create_article", "write"] } } as unknown as DeskState)
  shown = mount(Import, { target: document.body, props: { article: null } })
  readingFor(null).add(["/a.txt"])
  flushSync()
  await vi.waitFor(() => expect(document.querySelector(".findings")).not.toBeNull())
})

afterEach(async () => {
  await unmount(shown)
  forget()
  document.body.replaceChildren()
})

const findings = () => [...document.querySelectorAll(".findings button")].length

describe("reading in", () => {
  it("keeps a text once, however often it is asked to", async () => {
    runAction("keep-import")
    runAction("keep-import")
    await vi.waitFor(() => expect(answer).not.toBeNull())
    expect(kept).toBe(1)
    answer?.()
  })

  it("goes on saying what is wrong with the file when a piece gets another role", async () => {
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
})
