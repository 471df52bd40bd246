import { describe, expect, it } from "vitest"
import { ariaKeys, keyCaps, pressed } from "./keys"

let press = (key: string, more: Partial<KeyboardEvent> = {}) => new KeyboardEvent("keydown", { key, ...more })

describe("pressed", () => {
  it("wants exactly the keys named", () => {
    expect(pressed("Mod-k", press("k", { ctrlKey: true }), false)).toBe(true)
    expect(pressed("Mod-k", press("k", { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(pressed("Mod-k", press("k"), false)).toBe(false)
    expect(pressed("Mod-Shift-n", press("N", { ctrlKey: true, shiftKey: true }), false)).toBe(true)
    expect(pressed("F1", press("F1"), false)).toBe(true)
  })
  it("takes Cmd for Mod on a Mac", () => {
    expect(pressed("Mod-k", press("k", { metaKey: true }), true)).toBe(true)
    expect(pressed("Mod-k", press("k", { ctrlKey: true }), true)).toBe(false)
  })
  it("finds a letter by its place on a Russian keyboard", () => {
    expect(pressed("Mod-k", press("л", { ctrlKey: true, code: "KeyK" }), false)).toBe(true)
    expect(pressed("Mod-n", press("л", { ctrlKey: true, code: "KeyK" }), false)).toBe(false)
  })
  it("finds a sign wherever the layout has it", () => {
    expect(pressed("?", press("?", { shiftKey: true, code: "Digit7" }), false)).toBe(true)
    expect(pressed("/", press("/"), false)).toBe(true)
    expect(pressed("Mod-,", press(",", { ctrlKey: true }), false)).toBe(true)
  })
})

describe("the keys in writing", () => {
  it("are caps", () => {
    expect(keyCaps("Mod-Shift-n", false)).toEqual(["Ctrl", "Shift", "N"])
    expect(keyCaps("Mod-Shift-n", true)).toEqual(["⌘", "⇧", "N"])
    expect(keyCaps("Mod--", false)).toEqual(["Ctrl", "-"])
  })
  it("are what screen readers expect", () => expect(ariaKeys("Mod-k", false)).toBe("Control+k"))
})
