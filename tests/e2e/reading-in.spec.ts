import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test, SAMPLE } from "./desk"

const PAGE = readFileSync(join(SAMPLE, "clock-change.en.txt"), "utf8")
const TITLE = PAGE.split("\n")[2]!.trim()

test("a pasted page is read, mended and kept", async ({ desk, page }) => {
  await desk.openSample()
  await page.getByRole("button", { name: "Read in a text" }).click()
  await page.getByRole("textbox", { name: "Or paste the page’s text" }).fill(PAGE)
  await page.getByRole("button", { name: "Read the text" }).click()

  let result = page.getByRole("region", { name: "What will be kept" })
  await expect(result.getByText("Defne Aksoy").first()).toBeVisible()
  await expect(result.getByText("6 endnotes")).toBeVisible()
  let pieces = page.getByRole("region", { name: "Pieces of the text" })
  let points = pieces.getByRole("combobox").filter({ has: page.locator("option:checked", { hasText: "Key point" }) })
  let before = await points.count()
  expect(before).toBe(3)
  await points.last().selectOption({ label: "Leave out" })
  await expect(points).toHaveCount(before - 1)

  // What is mended waits for whoever looks something up elsewhere.
  await page.keyboard.press("Control+1")
  await expect(page.getByText("waits for you there")).toBeVisible()
  await page.keyboard.press("Control+o")
  await expect(points).toHaveCount(before - 1)

  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(desk.body("English")).toBeVisible()
  await expect(page.getByRole("heading", { name: TITLE })).toBeVisible()
})

test("a file is read, and a language’s own words are its own", async ({ desk, page }) => {
  await desk.openSample()
  await desk.willChoose(join(SAMPLE, "river-ports.tr.md"))
  await page.getByRole("button", { name: "Read in a text" }).click()
  await page.getByRole("button", { name: "Choose a file…" }).click()
  await expect(page.getByRole("region", { name: "What will be kept" }).getByText("4 endnotes")).toBeVisible()
  await page.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(desk.body("Türkçe")).toBeVisible()
})

test("a text that is none is refused in words", async ({ desk, page }) => {
  await desk.openSample()
  await desk.willChoose("/usr/bin/env")
  await page.getByRole("button", { name: "Read in a text" }).click()
  await page.getByRole("button", { name: "Choose a file…" }).click()
  await expect(page.getByText("holds no text that can be read")).toBeVisible()
})

test("a text is read in, mended and kept by the keys alone", async ({ desk, page }) => {
  await desk.openSample()
  await page.keyboard.press("Control+o")
  let paste = page.getByRole("textbox", { name: "Or paste the page’s text" })
  await expect(paste).toBeFocused()
  await page.keyboard.insertText(PAGE.replace(TITLE, `${TITLE}\n\n${TITLE}`))
  await page.keyboard.press("Control+Enter")
  // Without a doubt the title comes first; what was only noted is a key away.
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toBeFocused()
  await page.keyboard.press("F8")
  await expect(page.getByRole("region", { name: "Pieces of the text" }).getByRole("combobox").and(page.locator(":focus"))).toHaveCount(1)
  await page.keyboard.press("Control+Enter")
  await expect(desk.body("English")).toBeVisible()
  await expect(page.getByText("The text is kept.")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByText("The text is kept.")).toHaveCount(0)
})

test("a line above the head that is left out gives the lines below it their places", async ({ desk, page }) => {
  await desk.openSample()
  await page.getByRole("button", { name: "Read in a text" }).click()
  let words = "The river was low in the summer and the barges waited for rain, as they had not since the great drought. ".repeat(4)
  await page.getByRole("textbox", { name: "Or paste the page’s text" }).fill(`The River Times, the paper of the lower river\nAnalysis\nA River Without Water\nShare Facebook X\n\n${words}\n`)
  await page.getByRole("button", { name: "Read the text" }).click()
  let [title, section] = [page.getByRole("textbox", { name: "Title", exact: true }), page.getByRole("combobox", { name: "Section" })]
  await expect(title).toHaveValue("The River Times, the paper of the lower river")
  await page.locator("#piece-1").getByRole("combobox").selectOption({ label: "Leave out" })
  await expect(title).toHaveValue("A River Without Water")
  await expect(section).toHaveValue("Analysis")
})

test("a text that names another section than its article says so, until the section is mended", async ({ desk, page }) => {
  await desk.openSample()
  let text = (title: string, language: string, section: string) => `---\ntitle: ${title}\nlanguage: ${language}\nsection: ${section}\n---\n\nWords.\n`
  let keep = (markdown: string) => desk.call<{ article: string }>("keep_import", { format: "markdown", pieces: [], markdown, language: "en", article: null })
  await keep(text("Other", "en", "Opinion"))
  await keep(text("The river", "en", "Dispatches"))
  await page.reload()
  await page.getByRole("button", { name: "Read in a text" }).click()
  await page.getByRole("textbox", { name: "Or paste the page’s text" }).fill(text("Nehir", "tr", "Opinion"))
  await page.getByRole("button", { name: "Read the text" }).click()
  await desk.main.getByRole("button", { name: "New article" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "The river" }).click()
  let finding = page.getByRole("button", { name: "Opinion → Dispatches" })
  await finding.click()
  let section = page.getByRole("combobox", { name: "Section" })
  await expect(section).toBeFocused()
  await section.fill("Dispatches")
  await expect(finding).toHaveCount(0)
})

test("half a character in a text that is read in is no reason not to read it", async ({ desk, page }) => {
  await desk.openSample()
  await page.getByRole("button", { name: "Read in a text" }).click()
  let field = page.getByRole("textbox", { name: "Or paste the page’s text" })
  await field.evaluate((field: HTMLTextAreaElement) => {
    field.value = "A River Without Water\n\nThe river is low this year \ud83d and nobody pays."
    field.dispatchEvent(new InputEvent("input", { bubbles: true }))
  })
  await page.getByRole("button", { name: "Read the text" }).click()
  await expect(page.getByRole("region", { name: "What will be kept" })).toContainText("this year \ufffd and")
})
