import { flushSync, mount, unmount } from "svelte"
import { expect, test, vi } from "vitest"
import MenuList from "./MenuList.svelte"

test("what cannot be chosen says why, and looks and acts so", async () => {
  let onpick = vi.fn()
  let items = [{ label: "Look", onpick }, { label: "Throw away", danger: true, whyNot: "Not yours", onpick }]
  let shown = mount(MenuList, { target: document.body, props: { label: "More", items, beside: new DOMRect(), onclose: () => undefined } })
  flushSync()
  let [first, denied] = document.querySelectorAll<HTMLElement>("[role=menuitem]")
  denied!.dispatchEvent(new Event("pointermove", { bubbles: true }))
  denied!.click()
  expect([denied!.title, denied!.ariaDisabled ?? denied!.getAttribute("aria-disabled"), denied!.classList.contains("danger")]).toEqual(["Not yours", "true", false])
  expect(document.activeElement).toBe(first)
  expect(onpick).not.toHaveBeenCalled()
  await unmount(shown)
})
