import { expect, test, vi } from "vitest"
import { drawGap } from "./gap"

const begin = (fill: (empty: boolean) => void, key = "1") =>
  drawGap({ key, before: null, far: false }, { quiet: false, lack: { kind: "untranslated", source: "1" }, fill, go: () => undefined, leave: () => undefined }).querySelectorAll("button")[1] as HTMLButtonElement

const mouse = (kind: string, detail = 1) => new MouseEvent(kind, { detail, bubbles: true, cancelable: true })

test("a button that is drawn anew under the mouse is clicked all the same", () => {
  let fill = vi.fn()
  begin(fill).dispatchEvent(mouse("mousedown"))
  begin(fill).dispatchEvent(mouse("mouseup"))
  expect(fill.mock.calls).toEqual([[true]])
})

test("a press that ends on another button does nothing", () => {
  let fill = vi.fn()
  begin(fill).dispatchEvent(mouse("mousedown"))
  begin(fill, "2").dispatchEvent(mouse("mouseup"))
  begin(fill).dispatchEvent(mouse("mouseup"))
  expect(fill).not.toHaveBeenCalled()
})

test("a whole click counts once, and so does one by key", () => {
  let fill = vi.fn()
  let button = begin(fill)
  for (let kind of ["mousedown", "mouseup", "click"]) button.dispatchEvent(mouse(kind))
  expect(fill).toHaveBeenCalledTimes(1)
  button.dispatchEvent(mouse("click", 0))
  expect(fill).toHaveBeenCalledTimes(2)
})

test("what is typed at a gap begins it, and a key that writes nothing does not", () => {
  let [fill, leave] = [vi.fn(), vi.fn()]
  let gap = drawGap({ key: "1", before: null, far: false }, { quiet: false, lack: { kind: "untranslated", source: "1" }, fill, go: () => undefined, leave })
  let press = (key: string, more: KeyboardEventInit = {}) => gap.querySelector("button")!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }))
  for (let key of [" ", "Tab", "ArrowDown", "Shift", "F6"]) press(key)
  press("a", { ctrlKey: true })
  press("a", { altKey: true })
  expect(fill).not.toHaveBeenCalled()
  for (let key of ["a", "ы", "Dead", "Process"]) press(key)
  press("v", { ctrlKey: true })
  expect(fill.mock.calls).toEqual(Array(5).fill([true]))
  expect(leave).not.toHaveBeenCalled()
  press("Escape")
  expect(leave).toHaveBeenCalledOnce()
})
