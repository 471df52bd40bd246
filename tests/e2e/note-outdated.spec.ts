/// An endnote whose words in the original change is told beside those in another language.
import AxeBuilder from "@axe-core/playwright"
import { CLOCKS, expect, test } from "./desk"

type Note = { id: string; texts: { language: string; plain: string }[] }

test("what changes in the original's endnote is shown beside its translation until that is said to be right", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let { rows } = await desk.call<{ rows: { id: string; editions: { title: string }[] }[] }>("list_articles", { search: "", limit: 10, offset: 0 })
  let article = rows.find(({ editions }) => editions.some(({ title }) => title === CLOCKS))!.id
  let { notes } = await desk.call<{ notes: Note[] }>("open_article", { article })
  let note = notes[0]!
  let said = note.texts.find(({ language }) => language === "tr")!.plain
  let write = (text: string) => desk.call("save_note", { note: note.id, language: "tr", blocks: [{ type: "paragraph", content: [{ type: "text", text, marks: [] }] }] })
  await write(`${said} Üçüncü baskı.`)
  await page.reload()
  await desk.openArticle(CLOCKS)
  let pane = page.getByRole("tabpanel", { name: "Endnotes" })
  await desk.body("Русский").click()
  await expect(pane.getByText("The original has changed in Turkish")).toBeVisible()
  await expect(pane.locator("ins")).toHaveText(" Üçüncü baskı.")
  let { violations } = await new AxeBuilder({ page }).include("aside").withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()
  expect(violations).toEqual([])
  // Beside the original it is told in which languages the note lags behind.
  await desk.body("Türkçe").click()
  await expect(pane.getByText("outdated in")).toContainText("Russian")
  await desk.body("Русский").click()
  await pane.getByRole("button", { name: "It is right: endnote i" }).click()
  await expect(pane.getByText("The original has changed")).toHaveCount(0)
})
