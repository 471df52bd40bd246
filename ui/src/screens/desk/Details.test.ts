import { flushSync, mount, tick, unmount } from "svelte"
import { expect, test, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import { setLanguage } from "../../lang"
import { connect } from "../../state/core"
import Details from "./Details.svelte"
import type { Desk } from "./desk.svelte"

test("the first field has the focus, and a date is typed in the interface’s own form", async () => {
  // There are no dialogs here.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
  let kept: Array<{ dated: string | null; section: string | null }> = []
  connect({
    call: async (name: string, request: { dated: string | null; section: string | null }) => {
      if (name === "update_article") kept.push(request)
      return { value: name === "sections" ? [{ id: "s", names: [], articles: 1 }] : {}, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  setLanguage("tr")
  let desk = { article: { id: "a", section: "s", dated: null, slug: "a" }, read: async () => undefined } as unknown as Desk
  let shown = mount(Details, { target: document.body, props: { desk, onclose: () => undefined } })
  flushSync()
  expect(document.activeElement?.tagName).toBe("SELECT")
  let [date] = document.querySelectorAll("input")
  await vi.waitFor(() => expect(document.querySelector("select")?.value).toBe("s"))
  expect([date?.type, date?.value]).toEqual(["text", ""])
  for (let typed of ["31.11.2026", "2.11.2026"]) {
    date!.value = typed
    date!.dispatchEvent(new Event("input", { bubbles: true }))
    document.querySelector("form")?.requestSubmit()
    await tick()
  }
  await vi.waitFor(() => expect(kept.map(({ dated, section }) => [dated, section])).toEqual([["2026-11-02", null]]))
  await unmount(shown)
  setLanguage("en")
})
