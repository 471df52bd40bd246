import { expect, test } from "vitest"
import { register } from "../../state/actions.svelte"
import { meant, nativeMenu } from "./native"

test("keys that are answered elsewhere are shown, and not taken by the menu", () => {
  let run = () => undefined
  let stop = register([
    { id: "a", words: "action-search", keys: ["Mod-f"], menu: "edit", run },
    { id: "b", words: "editor-undo", keys: ["Mod-z"], keysElsewhere: true, menu: "edit", run },
  ])
  let entries = nativeMenu().flatMap(({ entries }) => entries)
  let shown = entries.flatMap((entry) => (entry.kind === "action" ? [[entry.label, entry.keys]] : entry.kind === "standard" ? [[entry.label, null]] : []))
  expect(shown.slice(0, 3)).toEqual([
    ["Search the articles", "Mod-f"],
    ["Undo  (Ctrl+Z)", null],
    ["Cut  (Ctrl+X)", null],
  ])
  stop()
})

test("a key that met the menu of the screen before means what it means on this one", () => {
  let run = () => undefined
  let library = register([
    { id: "search", words: "action-search", keys: ["Mod-f"], menu: "edit", run },
    { id: "new-article", words: "action-new-article", keys: ["Mod-n"], menu: "file", run },
  ])
  let shown = nativeMenu()
  library()
  let stop = register([
    { id: "desk-find", words: "desk-find", keys: ["Mod-f"], menu: "edit", run },
    { id: "search", words: "action-search", keys: ["Mod-Shift-f", "/"], menu: "edit", run },
    { id: "new-article", words: "action-new-article", keys: ["Mod-n"], menu: "file", run },
  ])
  expect(["search", "new-article", "standard:cut"].map((id) => meant(id, shown))).toEqual(["desk-find", "new-article", "standard:cut"])
  expect(meant("search", nativeMenu())).toBe("search")
  stop()
})
