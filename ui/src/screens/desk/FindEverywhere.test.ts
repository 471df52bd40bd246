import { flushSync, mount, unmount } from "svelte"
import { expect, test, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { DeskState, Find, Replace } from "../../ipc/types"
import { t } from "../../lang"
import { connect } from "../../state/core"
import { keepDesk } from "../../state/session.svelte"
import FindEverywhere from "./FindEverywhere.svelte"
import { Finder } from "./finder.svelte"

test("what is more than is looked at in one go is looked for again and told of, before the dialog closes", async () => {
  // There are no dialogs here.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
  keepDesk({ newsroom: { path: "/a", read_only: false, rights: ["write"] } } as unknown as DeskState)
  let [remaining, limits, closed] = [20_001, [] as unknown[], 0]
  connect({
    call: async (name: string, request: Find & Replace) => {
      if (name === "replace") {
        let hits = request.editions.flatMap((edition) => edition.hits).length
        remaining -= hits
        return { value: { written: [], hits, left: [] }, changed: [] }
      }
      limits.push(request.limit)
      let hits = Array.from({ length: Math.min(remaining, request.limit ?? 0) }, (_, offset) => ({ place: "block", block: "b", note: null, number: 0, offset, paragraph: 1, before: "e", after: "é", context_before: "", context_after: "" }))
      return { value: { editions: [{ edition: "e", title: "T", language: "fr", language_name: "français", right_to_left: false, state: "draft", hits }], hits: hits.length, more: remaining > hits.length }, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  let finder = new Finder(() => null)
  ;[finder.words, finder.with] = ["e", "é"]
  let shown = mount(FindEverywhere, { target: document.body, props: { finder, article: null, flush: async () => null, asOwnDoing: (act) => act(), onclose: () => (closed += 1) } })
  flushSync()
  let button = (count: number) => [...document.querySelectorAll("button")].find(({ textContent, disabled }) => !disabled && textContent?.trim() === t("find-replace", { count }))
  let rest = () => document.querySelector("dialog")?.textContent?.includes(t("find-rest"))
  await vi.waitFor(() => expect(button(20_000)).toBeDefined(), 5000)
  expect(rest()).toBe(false)
  button(20_000)?.click()
  await vi.waitFor(() => expect(button(1)).toBeDefined(), 5000)
  expect([closed, limits, rest()]).toEqual([0, [20_000, 20_000], true])
  button(1)?.click()
  await vi.waitFor(() => expect([closed, remaining]).toEqual([1, 0]))
  await unmount(shown)
})
