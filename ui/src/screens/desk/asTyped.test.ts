import { expect, test } from "vitest"
import type { Replacement } from "../../editor/typography"
import { setTyped } from "./asTyped"

/// The typography of these tests: two hyphens become a dash, and three points an ellipsis.
function answerTo(before: string, typed: string): Replacement | null {
  if ((before + typed).endsWith("--")) return { replaces: 2, with: "–" }
  if ((before + typed).endsWith("...")) return { replaces: 3, with: "…" }
  return null
}

/// Types into a field, of which `|` in `text` is the caret, before any answer has come. `keys` are characters, or
/// `<` for the start of the field.
async function check(text: string, keys: string, expected: string, init: InputEventInit = { inputType: "insertText" }) {
  let field = document.createElement("textarea")
  document.body.append(field)
  field.value = text.replace("|", "")
  field.setSelectionRange(text.indexOf("|"), text.indexOf("|"))
  field.focus()
  let words = field.value
  let answers: (() => void)[] = []
  let ask = (before: string, typed: string) =>
    new Promise<Replacement | null>((resolve) => answers.push(() => resolve(answerTo(before, typed))))
  for (let key of keys) {
    if (key === "<") {
      field.setSelectionRange(0, 0)
      continue
    }
    field.setRangeText(key, field.selectionStart, field.selectionEnd, "end")
    words = field.value
    setTyped(field, new InputEvent("input", { ...init, data: key }), ask, () => (words = field.value))
  }
  for (let turn = 0; turn < 50; turn++) {
    answers.shift()?.()
    await Promise.resolve()
  }
  let { value, selectionStart: caret } = field
  expect(words).toBe(value)
  field.remove()
  expect(`${value.slice(0, caret)}|${value.slice(caret)}`).toBe(expected)
}

test("what is typed is set", () => check("One |", "--", "One –|"))

test("what a dead key ends with is set, and what it shows meanwhile is not", async () => {
  await check("One |", "--", "One –|", { inputType: "insertFromComposition", isComposing: true })
  await check("One |", "--", "One --|", { inputType: "insertCompositionText", isComposing: true })
})

test("what is typed behind it meanwhile stays behind it", () => check("One |", "-- two... ", "One – two… |"))

test("what is typed before it meanwhile has its own place", () => check("One |", "--<...", "…|One –"))
