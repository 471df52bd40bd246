import { existsSync, readdirSync, readFileSync } from "node:fs"
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
  // The keys scroll it at once.
  await expect(page.getByRole("dialog", { name: "Keys" }).getByRole("group", { name: "Keys" })).toBeFocused()
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
  // The keys go on in the text, and from there to every screen.
  await expect(page.locator(".ProseMirror:focus")).toBeVisible()
  await page.keyboard.press("Control+2")
  await expect(page.getByRole("main")).toBeFocused()
  await page.keyboard.press("Control+1")
  await expect(page.getByRole("grid", { name: "Articles" })).toBeFocused()
  await page.keyboard.press("Control+o")
  await expect(page.getByRole("textbox", { name: "Or paste the page’s text" })).toBeFocused()
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

  // The same pages again are no news; other ones are not replaced unsaid.
  await dialog.getByRole("button", { name: "Close" }).last().click()
  await desk.typeAtEnd("Türkçe", " Ek.")
  await page.getByRole("button", { name: "Export" }).click()
  await expect(dialog.getByText(join(desk.directory, "pages"))).toBeVisible()
  await dialog.getByRole("button", { name: "Write the files" }).click()
  await expect(dialog.getByText("Nothing was written yet")).toBeVisible()
  await dialog.getByRole("button", { name: "Replace them" }).click()
  await expect(dialog.getByText(/^replaced · /)).toHaveCount(2)
  await expect(dialog.getByText(/^unchanged · /)).toHaveCount(4)

  // It stands on its own: opened as a file, it asks for nothing.
  let asked: string[] = []
  let other = await page.context().newPage()
  other.on("request", (request) => asked.push(request.url()))
  await other.goto(`file://${join(desk.directory, "pages", html[0]!)}`)
  await expect(other.getByRole("heading", { level: 1, name: CLOCKS })).toBeVisible()
  expect(asked.filter((address) => !address.startsWith("file:") && !address.startsWith("data:"))).toEqual([])
})

test("a newsroom is renamed, a section goes, and the record says so", async ({ desk, page }) => {
  await desk.openSample()
  await desk.goTo("Settings")
  await page.getByRole("button", { name: "Rename…" }).click()
  let dialog = page.getByRole("dialog", { name: "Rename the newsroom" })
  await dialog.getByRole("textbox", { name: "Name" }).fill("The Weekly")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.main.getByText("The Weekly").first()).toBeVisible()

  await expect(page.getByRole("button", { name: "Delete the section “Analysis”" })).toBeDisabled()
  await page.getByRole("button", { name: "Add a section" }).click()
  dialog = page.getByRole("dialog", { name: "Add a section" })
  await dialog.getByRole("textbox", { name: "English" }).fill("News")
  await dialog.getByRole("button", { name: "Save" }).click()
  await page.getByRole("button", { name: "Delete the section “News”" }).click()
  await page.getByRole("dialog", { name: "Delete this section?" }).getByRole("button", { name: "Delete" }).click()
  await expect(page.getByRole("button", { name: "Delete the section “News”" })).toHaveCount(0)

  let record = page.getByRole("table")
  await expect(record.getByRole("row").nth(1)).toContainText("deleted a section")
  await expect(record.getByRole("row").nth(1)).toContainText("no longer here")
  await expect(record.getByRole("row").filter({ hasText: "renamed the newsroom" })).toContainText("The Weekly")
  await expect(record).toContainText("(English)")
})

test("an export says what the pages show otherwise", async ({ desk, page }) => {
  await desk.openSample()
  await page.getByRole("button", { name: "Read in a text" }).click()
  let text = "---\ntitle: Quays\nlanguage: en\n---\n\nWords.\n\n<div>raw</div>\n\nSee ![a quay](https://example.org/quay.png) here.\n"
  await page.getByRole("textbox", { name: "Or paste the page’s text" }).fill(text)
  await page.getByRole("button", { name: "Read the text" }).click()
  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(desk.body("English")).toBeVisible()
  await page.getByRole("button", { name: "Export" }).click()
  let dialog = page.getByRole("dialog", { name: "Export" })
  await desk.willChoose(join(desk.directory, "pages"))
  await dialog.getByRole("button", { name: "Write the files" }).click()
  await expect(dialog.getByText("2 files were written")).toBeVisible()
  let findings = dialog.getByRole("listitem").filter({ hasText: "paragraph" })
  await expect(findings).toHaveCount(2)
  await expect(findings.first()).toContainText("English, paragraph 2: raw HTML is printed as text.")
  await expect(findings.last()).toContainText("a picture is printed as a link.")
})

test("who may not export leaves no folder behind", async ({ desk, page }) => {
  await desk.openSample()
  let query = { search: "", language: null, section: null, person: null, state: null, sort: "changed", ascending: false, offset: 0, limit: 1 }
  let { rows } = await desk.call<{ rows: { id: string }[] }>("list_articles", query)
  let guest = await desk.call<{ id: string }>("save_person", { id: null, name: "A guest", names: [], bios: [], roles: [] })
  await desk.call("set_person", { person: guest.id })
  let directory = join(desk.directory, "pages")
  await expect(desk.call("export", { article: rows[0]!.id, editions: [], formats: ["html"], directory })).rejects.toThrow("not_allowed")
  expect(existsSync(directory)).toBe(false)
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(page.getByRole("button", { name: "Export" })).toHaveCount(0)
})
