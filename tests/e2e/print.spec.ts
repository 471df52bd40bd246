import { CLOCKS, expect, test, type Desk } from "./desk"
import type { Page } from "@playwright/test"

/// Has the page count what it is asked to print.
const count = (page: Page) => page.evaluate(() => (window.print = () => ((window as unknown as { __printed: number }).__printed = ((window as unknown as { __printed?: number }).__printed ?? 0) + 1)))
const printed = (page: Page) => page.evaluate(() => (window as unknown as { __printed?: number }).__printed ?? 0)

type Block = { node: { type: string; text?: string; content?: Block["node"][] } }
const wordsOf = ({ text, content }: Block["node"]): string => (text ?? "") + (content ?? []).map(wordsOf).join("")

/// The words of every block of an edition, by its language.
async function blocks(desk: Desk, language: string): Promise<string[]> {
  let { rows } = await desk.call<{ rows: { id: string; title: string }[] }>("list_articles", { search: "", language: null, section: null, person: null, state: null, sort: "changed", ascending: false, offset: 0, limit: 9 })
  let { editions } = await desk.call<{ editions: { id: string; language: string }[] }>("open_article", { article: rows.find(({ title }) => title === CLOCKS)?.id })
  let edition = await desk.call<{ title: string; key_points: string[]; blocks: Block[] }>("open_edition", { edition: editions.find((one) => one.language === language)?.id })
  return [edition.title, ...edition.key_points, ...edition.blocks.map(({ node }) => wordsOf(node))].filter((words) => words !== "")
}

/// The words on the sheets without white space, in which list items and cells are parted otherwise.
const sheet = (page: Page) => page.locator(".printed").evaluate((sheet) => sheet.textContent?.replaceAll(/\s/g, "") ?? "")

test("the whole of an edition is printed, with what is not saved yet and with its endnotes", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let all = await blocks(desk, "ru")
  await count(page)
  await desk.typeAtEnd("Русский", " Ещё не сохранено.")
  await page.keyboard.press("Control+p")
  let dialog = page.getByRole("dialog", { name: "Print" })
  await expect(dialog.getByRole("combobox", { name: "What to print" })).toHaveValue(/.+/)
  await dialog.getByRole("button", { name: "Print…" }).click()
  await expect.poll(() => printed(page)).toBe(1)
  let words = await sheet(page)
  for (let block of all) expect(words).toContain(block.replaceAll(/\s/g, ""))
  expect(words).toContain("Ещёнесохранено.")
  await expect(page.locator(".printed .note")).not.toHaveCount(0)
  await expect(page.locator(".printed .note .number").first()).toHaveText("i")

  await expect(page.locator(".printed")).toBeHidden()
  await page.emulateMedia({ media: "print" })
  await expect(page.locator(".printed")).toBeVisible()
  await expect(page.locator("#app")).toBeHidden()
  let pages = (await page.pdf()).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages, "an article takes more than a page").toBeGreaterThan(1)
})

test("two editions are printed side by side, paragraph level with paragraph", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let [left, right] = [await blocks(desk, "tr"), await blocks(desk, "ru")]
  await count(page)
  await desk.act("Print…")
  let dialog = page.getByRole("dialog", { name: "Print" })
  await dialog.getByRole("combobox").selectOption({ label: "Side by side: Türkçe and Русский" })
  await dialog.getByRole("button", { name: "Print…" }).click()
  await expect.poll(() => printed(page)).toBe(1)
  let words = await sheet(page)
  for (let block of [...left, ...right]) expect(words).toContain(block.replaceAll(/\s/g, ""))
  await page.emulateMedia({ media: "print" })
  let tops = await page.locator(".printed .row:has(> .block > * + *, > .block > *)").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().top)))
  for (let [one, other] of tops) expect(one).toBe(other)
})
