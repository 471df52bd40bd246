import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test, CLOCKS, RIVERS } from "./desk"

test("an empty newsroom says what to do next", async ({ desk, page }) => {
  await page.getByRole("button", { name: "Start an empty newsroom" }).click()
  await expect(page.getByText("No articles yet")).toBeVisible()
  await page.getByRole("button", { name: "New article" }).first().click()
  await page.getByRole("dialog").getByRole("textbox", { name: "Title" }).fill("İlk yazı")
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click()
  await expect(page.getByRole("textbox", { name: /^Body, / })).toBeVisible()
  expect(readdirSync(desk.directory).some((name) => name.endsWith(".hexapla"))).toBe(true)
})

test("a person gets a name and a biography", async ({ desk, page }) => {
  await desk.openSample()
  await desk.goTo("People")
  await desk.main.getByText("Defne Aksoy").first().click()
  let biography = page.getByRole("textbox", { name: "Biography, Turkish" })
  await expect(biography).toBeVisible()
  await biography.fill("İstanbul’da yaşıyor; saatleri sever.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Defne Aksoy is saved.")).toBeVisible()
  await page.reload()
  await desk.goTo("People")
  await desk.main.getByText("Defne Aksoy").first().click()
  await expect(page.getByRole("textbox", { name: "Biography, Turkish" })).toHaveValue("İstanbul’da yaşıyor; saatleri sever.")
})

test("the interface changes its language without a restart", async ({ desk, page }) => {
  await desk.openSample()
  await desk.goTo("Settings")
  let language = page.getByRole("combobox").first()
  await language.selectOption("tr")
  await expect(page.getByRole("heading", { level: 1, name: "Ayarlar" })).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "tr")
  await language.selectOption("ru")
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible()
  await page.reload()
  await expect(page.getByText("Статьи").first()).toBeVisible()
})

test("the theme stays", async ({ desk, page }) => {
  await desk.openSample()
  await desk.act("Dark theme")
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
  await page.reload()
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
})

test("the palette knows every action, and articles", async ({ desk, page }) => {
  await desk.openSample()
  await page.keyboard.press("Control+k")
  let field = page.getByRole("combobox")
  await field.fill("peop")
  await expect(page.getByRole("option", { name: "People" })).toBeVisible()
  await field.fill("saati geri")
  await page.getByRole("option", { name: CLOCKS }).click()
  await expect(desk.body("Türkçe")).toBeVisible()
})

test("a sheet shows the keys", async ({ desk, page }) => {
  await desk.openSample()
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toHaveCount(0)
})

test("the library is used with the keyboard alone", async ({ desk, page }) => {
  await desk.openSample()
  await page.keyboard.press("Control+f")
  await page.keyboard.type("saati")
  await expect(desk.row(RIVERS)).toHaveCount(0)
  await page.keyboard.press("Enter")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(desk.body("Türkçe")).toBeVisible()
})

test("pages and Markdown are exported", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await page.getByRole("button", { name: "Export" }).click()
  let dialog = page.getByRole("dialog", { name: "Export" })
  await desk.willChoose(join(desk.directory, "pages"))
  await dialog.getByRole("button", { name: "Choose a folder…" }).click()
  await dialog.getByRole("checkbox", { name: "Markdown" }).check()
  await dialog.getByRole("button", { name: "Write the files" }).click()
  await expect(dialog.getByText("6 files were written")).toBeVisible()
  let files = readdirSync(join(desk.directory, "pages"))
  let html = files.filter((name) => name.endsWith(".tr.html"))
  expect(html.length).toBe(1)
  let text = readFileSync(join(desk.directory, "pages", html[0]!), "utf8")
  expect(text).toContain('<html lang="tr"')
  expect(text).toContain("application/ld+json")

  // It stands on its own: opened as a file, it asks for nothing.
  let asked: string[] = []
  let other = await page.context().newPage()
  other.on("request", (request) => asked.push(request.url()))
  await other.goto(`file://${join(desk.directory, "pages", html[0]!)}`)
  await expect(other.getByRole("heading", { level: 1, name: CLOCKS })).toBeVisible()
  expect(asked.filter((address) => !address.startsWith("file:") && !address.startsWith("data:"))).toEqual([])
})
