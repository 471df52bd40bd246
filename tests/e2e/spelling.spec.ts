import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { CLOCKS, expect, test, type Desk } from "./desk"

/// A dictionary of a few words, which the desk takes before any that the machine has.
function putDictionary(desk: Desk, name: string, words: string[]) {
  let folder = join(desk.directory, "dictionaries")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.aff`), "SET UTF-8\nTRY абвгдеиклнорсту\n")
  writeFileSync(join(folder, `${name}.dic`), [words.length, ...words].join("\n"))
}

test("an unknown word is underlined, mended from the suggestions, and undone", async ({ desk, page }) => {
  putDictionary(desk, "ru_RU", ["река", "течёт", "медленно"])
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " река течёт мидленно ")
  let body = desk.body("Русский")
  await expect(body.locator(".unknown-word", { hasText: /^мидленно$/ })).toBeVisible()
  await expect(body.locator(".unknown-word", { hasText: /^река$/ })).toHaveCount(0)

  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Control+.")
  let menu = page.getByRole("menu", { name: "What to do about “мидленно”" })
  await menu.getByRole("menuitem", { name: "медленно" }).click()
  await expect(body).toContainText("река течёт медленно")
  await expect(body).toBeFocused()
  await page.keyboard.press("Control+z")
  await expect(body).toContainText("река течёт мидленно")
})

test("a word that is added is known in the newsroom, and one that is ignored for now", async ({ desk, page }) => {
  putDictionary(desk, "ru_RU", ["река"])
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Шилокская река Шилокская тихая ")
  let unknown = desk.body("Русский").locator(".unknown-word")
  await expect(unknown.filter({ hasText: /^Шилокская$/ })).toHaveCount(2)
  await unknown.filter({ hasText: /^Шилокская$/ }).first().click({ button: "right" })
  await page.getByRole("menuitem", { name: "Add to the newsroom’s words" }).click()
  await expect(unknown.filter({ hasText: /^Шилокская$/ })).toHaveCount(0)
  expect(await desk.call("spelling_words", { language: "ru" })).toMatchObject({ newsroom: ["Шилокская"], own: [] })
  await unknown.filter({ hasText: /^тихая$/ }).click({ button: "right" })
  await page.getByRole("menuitem", { name: "Ignore" }).click()
  await expect(unknown.filter({ hasText: /^тихая$/ })).toHaveCount(0)
  await desk.act("Check spelling")
  await expect(unknown).toHaveCount(0)
})

test("a dictionary that is missing is said, with the mend", async ({ desk, page }) => {
  await desk.openSample()
  await desk.call("create_article", { language: "kk", title: "Өзен" })
  await page.reload()
  await page.getByRole("row").filter({ hasText: "Өзен" }).click()
  await page.locator(".body").first().click()
  await page.keyboard.type("Өзен баяу ағады. ")
  await page.getByRole("button", { name: "No dictionary: Kazakh" }).click()
  await expect(page.getByText(/There is no spelling dictionary for Kazakh.*kk_KZ\.aff/)).toBeVisible()
})
