/// The sentences of a pair are mended by the keys of the pairs while one of them has the focus, and as well by the mouse.
import { type Locator, type Page } from "@playwright/test"
import { CLOCKS, expect, test, type Desk } from "./desk"

const paragraph = (desk: Desk, language: string, at: number): Locator => desk.body(language).locator(":scope > p").nth(at)

const rows = (page: Page): Locator => page.getByRole("grid", { name: "Sentences" }).getByRole("row")

/// A side of a pair of sentences.
const cell = (page: Page, at: number, side: "source" | "target"): Locator => page.locator(`[data-at="${at}"][data-side="${side}"]`)

/// How many words stand on each side of the pairs, and `!` where somebody set it.
const shapes = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((rows) =>
    rows.map((row) => {
      let [source, target] = [...row.querySelectorAll("[data-at]")].map((cell) => (cell.querySelector(".none") ? 0 : cell.textContent!.trim().split(/\s+/).length))
      return `${row.textContent!.includes("by hand") ? "!" : ""}${source}:${target}`
    }),
  )

/// Goes to the sentences of a paragraph that has five.
async function begin(desk: Desk, page: Page): Promise<string[]> {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await paragraph(desk, "Русский", 2).click()
  await page.keyboard.press("Alt+Shift+e")
  await expect(cell(page, 0, "source")).toBeFocused()
  await expect(rows(page)).toHaveCount(5)
  return shapes(page)
}

test("sentences are gone through by arrows, and joined, split, shifted, linked and left alone by the pairs’ keys", async ({ desk, page }) => {
  let before = await begin(desk, page)
  await page.keyboard.press("ArrowDown")
  await expect(cell(page, 1, "source")).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(cell(page, 1, "target")).toBeFocused()
  await page.keyboard.press("End")
  await expect(cell(page, before.length - 1, "target")).toBeFocused()
  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowLeft")
  await expect(cell(page, 0, "source")).toBeFocused()

  await page.keyboard.press("j")
  await expect(page.getByText("The sentences are joined.")).toBeVisible()
  await expect(rows(page)).toHaveCount(before.length - 1)
  await expect.poll(async () => (await shapes(page))[0]).toMatch(/^!/)
  // One goes on where one was, with the same keys as in the text too.
  await expect(cell(page, 0, "source")).toBeFocused()
  await page.keyboard.press("Alt+Shift+s")
  await expect(page.getByText("The sentences are split.")).toBeVisible()
  await expect(rows(page)).toHaveCount(before.length)
  await page.keyboard.press("z")
  await expect(rows(page)).toHaveCount(before.length - 1)
  await page.keyboard.press("Control+z")
  await expect.poll(() => shapes(page)).toEqual(before)
  await page.keyboard.press("Control+Shift+z")
  await expect(rows(page)).toHaveCount(before.length - 1)
  await page.keyboard.press("Control+z")
  await expect.poll(() => shapes(page)).toEqual(before)

  // A shift takes the sentence to the next of the original, and the focus with it.
  await expect(cell(page, 0, "source")).toBeFocused()
  await page.keyboard.press("ArrowRight")
  let words = await cell(page, 0, "target").textContent()
  await page.keyboard.press("d")
  await expect(page.getByText("Shifted down.")).toBeVisible()
  await expect(page.locator(":focus")).toHaveText(words!)
  await expect.poll(async () => (await shapes(page))[0]).toMatch(/:0$/)
  await page.keyboard.press("Control+z")
  await expect.poll(() => shapes(page)).toEqual(before)

  await page.keyboard.press("o")
  await expect(page.getByText("The sentence has no counterpart, on purpose.")).toBeVisible()
  await expect(page.locator(":focus")).toHaveText(words!)
  await page.keyboard.press("g")
  await expect(page.getByText("The aligner pairs it again.")).toBeVisible()
  await expect.poll(() => shapes(page)).toEqual(before)

  await page.keyboard.press("l")
  await expect(page.getByText(/Go to the sentence that it belongs with/)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByText("Nothing was linked.")).toBeVisible()
  await expect(page.locator(":focus")).toHaveText(words!)

  await page.keyboard.press("l")
  await expect(page.getByText(/Go to the sentence that it belongs with/)).toBeVisible()
  await cell(page, before.length - 1, "source").click()
  let last = await cell(page, before.length - 1, "source").textContent()
  await page.keyboard.press("l")
  await expect(page.getByText("The sentences are linked.")).toBeVisible()
  await expect(page.locator(":focus")).toHaveText(last!)
  let linked = rows(page).filter({ hasText: last! })
  await expect(linked.locator("[data-side=target]")).toHaveText(words!)

  // The blocks were not touched, and Escape leads back to the text.
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await expect(desk.body("Русский")).toBeFocused()
})

test("what is unsaved is saved before sentences are mended, and the record tells what was done", async ({ desk, page }) => {
  await begin(desk, page)
  await paragraph(desk, "Русский", 2).click()
  await page.keyboard.press("End")
  await page.keyboard.type(" Новое предложение здесь.")
  // Before the pause is over after which it is saved by itself.
  await page.keyboard.press("Alt+Shift+e")
  await page.keyboard.press("j")
  await expect(page.getByText("The sentences are joined.")).toBeVisible()
  let [entry, earlier] = await desk.call<{ command: string; detail: string }[]>("audit", { limit: 2 })
  expect([entry!.command, entry!.detail, earlier!.command]).toEqual(["mend_sentences", "join", "save_edition"])
  await expect(page.getByRole("grid", { name: "Sentences" })).toContainText("Новое предложение здесь.")
})

test("the mouse does with sentences what the keys do, and the palette too", async ({ desk, page }) => {
  let before = await begin(desk, page)
  await cell(page, 1, "target").click()
  let words = await cell(page, 1, "target").textContent()
  await page.getByRole("button", { name: "Shift sentences up from pair 2" }).click()
  await expect(page.getByText("Shifted up.")).toBeVisible()
  await expect(rows(page).first()).toContainText(words!)
  await page.getByRole("button", { name: "Split sentence pair 1" }).click()
  await expect.poll(async () => (await shapes(page)).map((shape) => shape.replace("!", "")).slice(0, 1)).toEqual(before.slice(0, 1))
  await cell(page, 0, "source").click()
  await desk.act("No counterpart, on purpose")
  await expect(page.getByText("The sentence has no counterpart, on purpose.")).toBeVisible()
})
