import { expect, test } from "vitest"
import { byPlace, chordsTypeNothing } from "./bound"

const press = (key: string, code: string, more: KeyboardEventInit = {}) =>
  byPlace(new KeyboardEvent("keydown", { key, code, ctrlKey: true, ...more })).key

test("a shortcut is where a Latin layout has its letter", () => {
  expect(press("я", "KeyZ")).toBe("z")
  expect(press("Я", "KeyZ", { shiftKey: true })).toBe("z")
  expect(press("ზ", "KeyZ")).toBe("z")
  expect(press("и", "KeyB", { ctrlKey: false, metaKey: true })).toBe("b")
})

test("letters that are typed, and Latin ones, stay as they are", () => {
  expect(press("я", "KeyZ", { ctrlKey: false })).toBe("я")
  expect(press("y", "KeyZ")).toBe("y")
  expect(press("ArrowLeft", "ArrowLeft")).toBe("ArrowLeft")
  expect(press("ı", "KeyI", { keyCode: 73 })).toBe("ı")
  expect(press("ł", "KeyL", { altKey: true, modifierAltGraph: true })).toBe("ł")
})

test("a shortcut that nothing answers types nothing, and AltGr does", () => {
  let { handleKeyPress } = chordsTypeNothing().props as { handleKeyPress: (view: unknown, event: KeyboardEvent) => boolean }
  let types = (more: KeyboardEventInit) => !handleKeyPress(null, new KeyboardEvent("keypress", { key: "2", ...more }))
  expect(types({ ctrlKey: true, altKey: true })).toBe(false)
  expect(types({ ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(true)
  expect(types({ altKey: true })).toBe(true)
})
