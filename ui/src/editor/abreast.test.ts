import { expect, test } from "vitest"
import { abreast } from "./abreast"

const two = () => {
  let follow = abreast()
  let [columns, heads] = [document.createElement("div"), document.createElement("div")]
  return { columns, heads, tell: { columns: () => follow(columns, heads), heads: () => follow(heads, columns) } }
}

test("each follows the other", () => {
  let { columns, heads, tell } = two()
  columns.scrollLeft = 270
  tell.columns()
  expect(heads.scrollLeft).toBe(270)
  tell.heads()
  heads.scrollLeft = 100
  tell.heads()
  expect(columns.scrollLeft).toBe(100)
  tell.columns()
  heads.scrollLeft = 270
  tell.heads()
  expect(columns.scrollLeft).toBe(270)
})

test("a box that is told late that it followed does not call back the one that went on", () => {
  let { columns, heads, tell } = two()
  columns.scrollLeft = 270
  tell.columns()
  columns.scrollLeft = 540
  tell.heads()
  expect(columns.scrollLeft).toBe(540)
  tell.columns()
  expect(heads.scrollLeft).toBe(540)
})
