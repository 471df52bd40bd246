import type { Page } from "@playwright/test"
import { expect, test, CLOCKS, type Desk } from "./desk"

/// Writes two revisions in the Russian edition and shows its history.
async function written(desk: Desk, page: Page) {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Первое слово.")
  await desk.saved()
  await desk.typeAtEnd("Русский", " Второе слово.")
  await desk.saved()
  await page.getByRole("tab", { name: "History" }).click()
  return page.getByRole("tabpanel", { name: "History" })
}

test("a sitting shows its words and opens to its revisions", async ({ desk, page }) => {
  let panel = await written(desk, page)
  let sitting = panel.getByRole("button", { expanded: true })
  await expect(sitting).toContainText("Administrator")
  await expect(sitting).toContainText("3 revisions")
  await expect(panel.getByRole("listitem")).toHaveCount(3)
  await sitting.click()
  await expect(panel.getByRole("listitem")).toHaveCount(0)
})

test("a revision is named by the keys, and found first", async ({ desk, page }) => {
  let panel = await written(desk, page)
  await panel.getByRole("listitem").nth(1).getByRole("button").focus()
  await page.keyboard.press("F2")
  await page.getByRole("textbox", { name: "Name" }).fill("As sent to the minister")
  await page.keyboard.press("Enter")
  await expect(panel.getByRole("heading", { level: 3 }).first()).toHaveText("Named")
  await expect(panel.getByRole("listitem").first()).toContainText("As sent to the minister")
  await panel.getByRole("listitem").first().getByRole("button").click()
  await expect(page.getByRole("heading", { level: 2, name: /^As sent to the minister/ })).toBeVisible()
  await page.keyboard.press("F2")
  await page.getByRole("textbox", { name: "Name" }).fill("")
  await page.keyboard.press("Enter")
  await expect(panel.getByText("As sent to the minister")).toHaveCount(0)
})

test("any two revisions are compared, in one text or side by side", async ({ desk, page }) => {
  let panel = await written(desk, page)
  let [second, first] = [panel.getByRole("listitem").nth(1), panel.getByRole("listitem").nth(2)]
  await first.getByRole("button").click()
  await expect(page.locator("article ins")).toContainText("Первое слово. Второе слово.")
  await second.getByRole("button").click({ modifiers: ["Shift"] })
  await expect(page.locator("article ins")).toHaveText(" Первое слово.")
  await expect(page.getByRole("combobox", { name: "Compared with" })).not.toHaveValue("")
  await page.keyboard.press("Control+Shift+s")
  await expect(page.locator("article .side")).toHaveText(["Before", "After"])
  await expect(page.locator("article ins")).toHaveText(" Первое слово.")
  await page.getByRole("combobox", { name: "Compared with" }).selectOption({ label: "the text now" })
  await expect(page.locator("article ins")).toHaveText(" Первое слово. Второе слово.")
  await page.reload()
  await desk.openArticle(CLOCKS)
  await page.getByRole("tab", { name: "History" }).click()
  await panel.getByRole("listitem").last().getByRole("button").click()
  await expect(page.getByRole("button", { name: "Side by side" })).toHaveAttribute("aria-pressed", "true")
})

for (let way of ["moved", "cut and pasted"]) test(`a paragraph that was ${way} is shown as moved`, async ({ desk, page }) => {
  await desk.openSample()
  let { rows } = await desk.call<{ rows: { editions: { id: string; language: string }[] }[] }>("list_articles", { search: "летнее время" })
  let edition = rows[0]?.editions.find(({ language }) => language === "ru")?.id ?? ""
  let { blocks } = await desk.call<{ blocks: { id: string; node: unknown; digest: string }[] }>("open_edition", { edition })
  let [first, second, third, ...rest] = blocks.map(({ id }) => id)
  // What is pasted later is a new paragraph with the same words.
  let pasted = "019aa000-0000-7000-8000-000000000001"
  let cut = { gone: [{ id: first, expected: blocks[0]?.digest }], blocks: [{ id: pasted, node: blocks[0]?.node, expected: null }] }
  await desk.call("save_edition", { edition, order: [second, third, way === "moved" ? first : pasted, ...rest], base_revision: 1, ...(way === "moved" ? { blocks: [] } : cut) })
  await page.reload()
  await desk.openArticle(CLOCKS)
  await page.getByRole("tab", { name: "History" }).click()
  await page.getByRole("tabpanel", { name: "History" }).getByRole("listitem").last().getByRole("button").click()
  await expect(page.locator("article .moved .move")).toHaveText(["moved", "moved here"])
  await expect(page.locator("article :is(ins, del)")).toHaveCount(0)
  await page.getByRole("button", { name: "Side by side" }).click()
  await expect(page.locator("article .moved > span")).toHaveText(["moved", "moved here"])
  // The paragraph stands right under the word, and the legend has the word.
  let holes = await page.locator("article .moved").evaluateAll((blocks) => blocks.map((block) => block.lastElementChild!.getBoundingClientRect().top - block.firstElementChild!.getBoundingClientRect().bottom))
  expect(Math.max(...holes)).toBeLessThan(4)
  await expect(page.locator(".legend")).toContainText("moved")
})

test("the history that is opened by a key has the keys, and Escape gives them back", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+Alt+9")
  await expect(page.getByRole("tabpanel", { name: "History" })).toBeFocused()
  let sitting = page.getByRole("tabpanel").getByRole("button", { expanded: true })
  await expect(sitting).toBeVisible()
  await page.keyboard.press("Tab")
  await expect(sitting).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(desk.body("Русский")).toBeFocused()
})

test("a paragraph that was thrown away is struck out, in one text too", async ({ desk, page }) => {
  await desk.openSample()
  let { rows } = await desk.call<{ rows: { editions: { id: string; language: string }[] }[] }>("list_articles", { search: "летнее время" })
  let edition = rows[0]?.editions.find(({ language }) => language === "ru")?.id ?? ""
  let { blocks } = await desk.call<{ blocks: { id: string; digest: string }[] }>("open_edition", { edition })
  let [first, ...rest] = blocks
  await desk.call("save_edition", { edition, order: rest.map(({ id }) => id), gone: [{ id: first?.id, expected: first?.digest }], blocks: [], base_revision: 1 })
  await page.reload()
  await desk.openArticle(CLOCKS)
  await page.getByRole("tab", { name: "History" }).click()
  await page.getByRole("tabpanel", { name: "History" }).getByRole("listitem").last().getByRole("button").click()
  let gone = page.locator("article .gone > del")
  await expect(gone).toHaveCSS("text-decoration-line", "line-through")
  await expect(gone).toHaveCSS("display", "block")
})
