/// A title and key points of the original that change are told beside those of a translation.
import AxeBuilder from "@axe-core/playwright"
import { CLOCKS, expect, test, type Desk } from "./desk"
import type { Page } from "@playwright/test"

type Head = { id: string; language: string }

/// The ids of the editions of the clocks by their languages.
async function editions(desk: Desk): Promise<Map<string, string>> {
  let { rows } = await desk.call<{ rows: { editions: (Head & { title: string })[] }[] }>("list_articles", { search: "", limit: 10, offset: 0 })
  let heads = rows.find(({ editions }) => editions.some(({ title }) => title === CLOCKS))!.editions
  return new Map(heads.map(({ id, language }) => [language, id]))
}

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true })

async function accessible(page: Page) {
  let { violations } = await new AxeBuilder({ page }).include("main").withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()
  expect(violations).toEqual([])
}

/// How far the tops of elements in two columns are from each other.
async function apart(page: Page, selector: string): Promise<number> {
  let tops = await page.locator(".sheet > .column").evaluateAll(
    (columns, selector) => columns.map((column) => column.querySelector(selector)!.getBoundingClientRect().top),
    selector,
  )
  return Math.max(...tops) - Math.min(...tops)
}

test("what changes in the original's title and key points is shown under the translation's until they are said to be right", async ({ desk, page }) => {
  await desk.openSample()
  let ids = await editions(desk)
  await desk.openArticle(CLOCKS)
  let russian = column(page, "Русский")
  await expect(page.getByText("The original has changed")).toHaveCount(0)
  let title = page.getByRole("textbox", { name: "Title, Türkçe" })
  await title.focus()
  await page.keyboard.press("End")
  await page.keyboard.type(" Yeniden")
  await expect(russian.getByText("The original has changed in Turkish")).toBeVisible()
  await expect(russian.locator("ins")).toHaveText(" Yeniden")
  await expect(column(page, "Türkçe").getByText("The original has changed")).toHaveCount(0)

  // The change taken back, nothing is left to say.
  for (let at = 0; at < " Yeniden".length; at++) await page.keyboard.press("Backspace")
  await expect(page.getByText("The original has changed")).toHaveCount(0)
  await page.keyboard.type(" Yeniden")
  await expect(russian.getByText("The original has changed in Turkish")).toBeVisible()

  let point = page.getByRole("textbox", { name: "Key point 1, Türkçe" })
  await point.focus()
  await page.keyboard.press("End")
  await page.keyboard.type(" Üstelik yine.")
  await expect(russian.getByText("The original has changed in Turkish")).toHaveCount(2)
  await accessible(page)
  // What stands under the strips stays level.
  expect(await apart(page, ".point")).toBeLessThan(1)
  expect(await apart(page, ".text")).toBeLessThan(1)

  // By keys: the button comes behind the title.
  await page.getByRole("textbox", { name: "Title, Русский" }).focus()
  await page.keyboard.press("Tab")
  await expect(page.getByRole("button", { name: "It is right: title, Русский" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(russian.getByText("The original has changed in Turkish")).toHaveCount(1)
  await expect(page.getByRole("textbox", { name: "Title, Русский" })).toBeFocused()
  await page.getByRole("button", { name: "It is right: key points, Русский" }).click()
  await expect(page.getByText("The original has changed")).toHaveCount(0)
  expect(await apart(page, ".text")).toBeLessThan(1)
  let { title: told, key_points } = await desk.call<{ title: unknown; key_points: unknown }>("head_change", { edition: ids.get("ru") })
  expect([told, key_points]).toEqual([null, null])
})

test("who has not seen the original's last title does not say that it is right", async ({ desk, page }) => {
  await desk.openSample()
  let ids = await editions(desk)
  let retitle = (title: string) => desk.call("save_edition", { edition: ids.get("tr"), title, key_points: null, order: null, blocks: [], base_revision: 1 })
  await retitle(`${CLOCKS} Yine`)
  await desk.openArticle(CLOCKS)
  let russian = column(page, "Русский")
  await expect(russian.locator("ins")).toHaveText(" Yine")
  // The page does not hear of what is written beside it.
  await retitle(`${CLOCKS} Yeniden`)
  await page.getByRole("button", { name: "It is right: title, Русский" }).click()
  await expect(page.getByRole("alert").or(page.getByRole("status")).filter({ hasText: "changed" }).first()).toBeVisible()
  await expect(russian.getByText("The original has changed in Turkish")).toBeVisible()
})

test("where no paragraph is left, what is left of the title and the key points is told and led to", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.body("Русский").locator(":scope > p").first().click()
  await page.keyboard.press("Alt+PageDown")
  await expect(page.getByText("Nothing is left to translate or to look at.")).toBeVisible()

  await page.getByRole("textbox", { name: "Title, Türkçe" }).fill("Saati Geri Almak")
  await expect(page.getByText("The original has changed in Turkish")).toBeVisible()
  await desk.body("Русский").locator(":scope > p").first().click()
  await page.keyboard.press("Alt+PageDown")
  await expect(page.getByText("Still to do: the title.")).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Title, Русский" })).toBeFocused()
})
