import { expect, test, vi } from "vitest"
import { drawGap } from "./gap"

const begin = (fill: (empty: boolean) => void, key = "1") =>
  drawGap({ key, before: null, far: false }, { quiet: false, lack: { kind: "untranslated", source: "1" }, fill, go: () => undefined }).querySelectorAll("button")[1] as HTMLButtonElement

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
