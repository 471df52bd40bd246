import { flushSync, mount, unmount } from "svelte"
import { expect, test } from "vitest"
import type { Desk } from "./desk.svelte"
import FindBar from "./FindBar.svelte"
import { Finder } from "./finder.svelte"

test("the keys that show all are heard while it is not known yet how much there is", async () => {
  let finder = new Finder(() => null)
  finder.isReplacing = true
  let asked: string[] = []
  let desk = { finder, columns: [], focused: null, article: { notes: [] }, openNote: null } as unknown as Desk
  let shown = mount(FindBar, { target: document.body, props: { desk, editable: true, ondialog: (name) => asked.push(name) } })
  flushSync()
  let press = () => document.querySelector("[aria-describedby=find-with-keys]")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }))
  press()
  expect(asked).toEqual([])
  finder.words = "river"
  press()
  expect([finder.isKnown, asked]).toEqual([false, ["find-edition"]])
  await unmount(shown)
})
