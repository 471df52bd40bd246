import { expect, test } from "vitest"
import { register } from "../../state/actions.svelte"
import { nativeMenu } from "./native"

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
