import { beforeEach, expect, test, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { DeskState } from "../../ipc/types"
import { announce } from "../../state/answers.svelte"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import { putAway, router, show } from "../../state/router.svelte"
import { keepDesk } from "../../state/session.svelte"
import { readingFor } from "./reading.svelte"

let asked: string[]

const article = { language: "en", section: null, title: "Title", key_points: [], also_in: [], slug: null, dated: null, original: null, blocks: [], marks: [], notes: [], authors: [], dropped: [] }

const piece = { line: 1, text: "Skip to content", role: "title", reason: "first_line" }

async function answer(name: string, request: { path?: string | null; article?: string | null; title?: string | null; section?: string | null; left_out?: number }): Promise<unknown> {
  asked.push(`${name} ${request.path ?? request.title ?? ""}`.trim())
  if (request.path === "/broken.txt") throw new Failure("empty_file", {}, "nothing in it")
  if (request.article === "deleted") throw new Failure("not_found", {}, "no such article")
  if (name === "read_import") return { name: request.path, encoding: "UTF-8", format: "page_text", markdown: "", article, pieces: [piece], findings: [] }
  if (name === "foresee_import") return request.section === "Own" ? [] : [{ code: "section_stays", line: null, text: `${request.section} → Own`, weight: "doubt" }]
  return name === "keep_import" ? { article: "a", edition: "e" } : { pieces: request.left_out === 0 ? [{ ...piece, text: "Anew" }] : null, article, findings: [] }
}

/// Every case has a newsroom of its own, as what is being read in belongs to one.
let newsroom = 0
beforeEach(() => {
  asked = []
  newsroom += 1
  dismissAll()
  show({ screen: "library" })
  connect({ call: async (name: string, request: object) => ({ value: await answer(name, request), changed: [] }), onChanged: () => () => undefined } as unknown as Backend)
  keepDesk({ newsroom: { path: `/${newsroom}`, read_only: false, rights: [] } } as unknown as DeskState)
})

const isRead = (path: string) => vi.waitFor(() => expect(readingFor(null).read?.name).toBe(path))

test("files dropped together are read one after the other", async () => {
  readingFor(null).add(["/a.txt", "/b.txt"])
  await isRead("/a.txt")
  expect(readingFor(null).waiting).toEqual(["/b.txt"])
  await readingFor(null).keep()
  await isRead("/b.txt")
  expect(asked).toEqual(["read_import /a.txt", "keep_import", "read_import /b.txt"])
})

test("a file dropped while another is mended waits, and takes nothing away", async () => {
  let reading = readingFor(null)
  reading.add(["/a.txt"])
  await isRead("/a.txt")
  reading.title = "Mended"
  reading.add(["/b.txt"])
  expect([reading.read?.name, reading.title, reading.waiting]).toEqual(["/a.txt", "Mended", ["/b.txt"]])
  await reading.keep()
  await isRead("/b.txt")
  expect(reading.title).toBe(null)
})

test("what is mended is there when one comes back, and in its own newsroom only", async () => {
  readingFor(null).add(["/a.txt"])
  await isRead("/a.txt")
  readingFor(null).title = "Mended"
  expect(readingFor(null).title).toBe("Mended")
  expect(readingFor("another article").read).toBe(null)
  keepDesk({ newsroom: { path: "/elsewhere", read_only: false, rights: [] } } as unknown as DeskState)
  expect(readingFor(null).read).toBe(null)
})

test("a title that was typed outlives another language", async () => {
  let reading = readingFor(null)
  reading.add(["/a.txt"])
  await isRead("/a.txt")
  reading.title = "Mended"
  reading.setLanguage("tr")
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  await vi.waitFor(() => expect(reading.working).toBe(false))
  expect(reading.title).toBe("Mended")
})

test("what another section would do is foreseen as it is typed, and nothing is kept that was not shown", async () => {
  let reading = readingFor("an article")
  reading.target = { id: "an article", title: "Any", languages: [] }
  reading.add(["/a.txt"])
  let said = () => reading.findings.map(({ text }) => text)
  await vi.waitFor(() => expect(said()).toEqual(["null → Own"]))
  reading.section = "Other"
  expect(await reading.keep()).toBe(null)
  expect(said()).toEqual(["Other → Own"])
  reading.section = "Own"
  await vi.waitFor(() => expect(said()).toEqual([]))
  expect(await reading.keep()).not.toBe(null)
})

test("what is left out is said to the core, and what was read anew by that takes its place", async () => {
  let reading = readingFor(null)
  reading.add(["/a.txt"])
  await isRead("/a.txt")
  reading.setRole(0, "heading")
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(reading.read?.pieces).toEqual([{ ...piece, role: "heading", reason: "said_by_user" }])
  reading.setRole(0, "dropped")
  await vi.waitFor(() => expect(reading.read?.pieces.map(({ text }) => text)).toEqual(["Anew"]))
})

test("a file that cannot be read is said, and the next one still waits", async () => {
  let reading = readingFor(null)
  reading.add(["/broken.txt", "/b.txt"])
  await vi.waitFor(() => expect(reading.failure?.code).toBe("empty_file"))
  expect(reading.waiting).toEqual(["/b.txt"])
  reading.next()
  await isRead("/b.txt")
  expect(reading.failure).toBe(null)
})

test("pasted words stay when they are let go", async () => {
  let reading = readingFor(null)
  reading.pasted = "Some words"
  await reading.readIn({ path: null, text: "Some words", language: null })
  expect([reading.pasted, reading.isUnfinished]).toEqual(["", true])
  reading.next()
  expect([reading.read, reading.pasted]).toEqual([null, "Some words"])
})

test("the article a text should have belonged to is not that of the next one", async () => {
  let [reading, ofArticle] = [readingFor(null), readingFor("an article")]
  reading.target = ofArticle.target = { id: "an article", title: "Any", languages: ["en"] }
  reading.next()
  ofArticle.next()
  expect([reading.target, ofArticle.target?.id]).toEqual([null, "an article"])
})

test("what was to be an edition of an article that is deleted becomes an article of its own", async () => {
  let [orphan, other] = [readingFor("deleted"), readingFor("another article")]
  orphan.pasted = other.pasted = "Some words"
  orphan.target = { id: "deleted", title: "Gone", languages: ["en"] }
  announce(["article:deleted", "article:another article", "library"])
  await vi.waitFor(() => expect(readingFor(null)).toBe(orphan))
  expect([orphan.pasted, orphan.target, orphan.article]).toEqual(["Some words", null, null])
  expect(shownMessages().map(({ words }) => words)).toEqual(["import-article-deleted"])
  expect(readingFor("deleted")).not.toBe(orphan)
  expect(readingFor("another article")).toBe(other)
})

test("an article is not asked for before it has changed", async () => {
  readingFor("deleted").pasted = "Some words"
  await putAway()
  announce(["article:another article"])
  expect(asked).toEqual([])
})

test("what has lost its article waits until the text that is at hand is done with", async () => {
  let [orphan, first] = [readingFor("deleted"), readingFor(null)]
  orphan.pasted = "Some words"
  first.pasted = "Other words"
  announce(["article:deleted"])
  await vi.waitFor(() => expect(orphan.article).toBe(null))
  expect(readingFor(null)).toBe(first)
  first.pasted = ""
  expect(readingFor(null)).toBe(orphan)
})

test("what loses its article on the screen stays there", async () => {
  let [orphan, first] = [readingFor("deleted"), readingFor(null)]
  orphan.pasted = first.pasted = "Some words"
  show({ screen: "import", article: "deleted" })
  announce(["article:deleted"])
  await vi.waitFor(() => expect(router.place).toEqual({ screen: "import", article: null }))
  expect(readingFor(null)).toBe(orphan)
  orphan.pasted = ""
  expect(readingFor(null)).toBe(first)
})

test("files that come one at a time are read in their order, past one that cannot be read", async () => {
  let reading = readingFor(null)
  reading.add(["/a.txt"])
  reading.add(["/broken.txt"])
  reading.add(["/b.txt"])
  await isRead("/a.txt")
  expect(reading.waiting).toEqual(["/broken.txt", "/b.txt"])
  reading.next()
  await vi.waitFor(() => expect(reading.failure?.code).toBe("empty_file"))
  reading.next()
  await isRead("/b.txt")
  expect([reading.waiting, reading.isUnfinished]).toEqual([[], false])
})

test("a text that is refused when it is kept stays, and what waits goes on waiting", async () => {
  let reading = readingFor("deleted")
  reading.add(["/a.txt", "/b.txt"])
  await vi.waitFor(() => expect(reading.read?.name).toBe("/a.txt"))
  reading.target = { id: "deleted", title: "Gone", languages: [] }
  expect(await reading.keep()).toBe(null)
  expect([reading.read?.name, reading.waiting]).toEqual(["/a.txt", ["/b.txt"]])
})

test("what would come of keeping is asked for once the section is typed, not with each letter", async () => {
  let reading = readingFor("an article")
  reading.target = { id: "an article", title: "Any", languages: [] }
  reading.add(["/a.txt"])
  let questions = () => asked.filter((one) => one.startsWith("foresee_import")).length
  await vi.waitFor(() => expect(questions()).toBe(1))
  for (let typed of ["O", "Ow", "Own"]) reading.section = typed
  await vi.waitFor(() => expect(reading.findings).toEqual([]))
  expect(questions()).toBe(2)
})

test("nothing is kept of which it cannot be known what would come of it, which is said until it is known", async () => {
  let reading = readingFor("deleted")
  reading.add(["/a.txt"])
  await vi.waitFor(() => expect(reading.read?.name).toBe("/a.txt"))
  reading.target = { id: "deleted", title: "Gone", languages: [] }
  expect([await reading.keep(), await reading.keep()]).toEqual([null, null])
  expect(asked.filter((one) => one.startsWith("keep_import"))).toEqual([])
  expect(reading.failure?.code).toBe("not_found")
  reading.target = null
  expect(reading.failure).toBe(null)
  expect(await reading.keep()).not.toBe(null)
})
