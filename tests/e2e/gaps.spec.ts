/// What a translation lacks, and what it does not: where nothing is to be done, nothing is offered.
import { type Page } from "@playwright/test"
import { CLOCKS, expect, test, type Desk } from "./desk"

const paragraph = (desk: Desk, language: string, at: number) => desk.body(language).locator(":scope > p").nth(at)

const idOf = async (desk: Desk, language: string, at: number): Promise<string> => (await paragraph(desk, language, at).getAttribute("data-id"))!

const idAtCaret = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    let { anchorNode } = getSelection()!
    let element = anchorNode instanceof Element ? anchorNode : anchorNode!.parentElement!
    return element.closest<HTMLElement>(".body > *")?.dataset.id
  })

type Edition = { head: { revision: number }; blocks: { id: string; digest: string; node: { type: string } }[] }

/// An edition of the article, by its language.
async function editionOf(desk: Desk, language: string): Promise<string> {
  let { rows } = await desk.call<{ rows: { editions: { id: string; language: string; title: string }[] }[] }>("list_articles", { search: "", limit: 10, offset: 0 })
  return rows.find(({ editions }) => editions.some(({ title }) => title === CLOCKS))!.editions.find((one) => one.language === language)!.id
}

/// The paragraphs of an edition.
async function paragraphsOf(desk: Desk, edition: string): Promise<string[]> {
  let { blocks } = await desk.call<Edition>("open_edition", { edition })
  return blocks.filter(({ node }) => node.type === "paragraph").map(({ id }) => id)
}

/// Takes paragraphs out of an edition that lies on no desk.
async function takeOut(desk: Desk, language: string, places: number[]): Promise<void> {
  let edition = await editionOf(desk, language)
  let paragraphs = await paragraphsOf(desk, edition)
  let { head, blocks } = await desk.call<Edition>("open_edition", { edition })
  let gone = blocks.filter(({ id }) => places.includes(paragraphs.indexOf(id)))
  let order = blocks.filter((block) => !gone.includes(block)).map(({ id }) => id)
  await desk.call("save_edition", { edition, title: null, key_points: null, order, blocks: [], gone: gone.map(({ id, digest }) => ({ id, expected: digest })), base_revision: head.revision })
  await desk.call("pairing", { edition })
}

/// What the original says where `openWithTwoGaps` leaves the translation without anything.
const wordsBesideGaps = (desk: Desk) => Promise.all([1, 3].map((at) => paragraph(desk, "Türkçe", at).textContent()))

/// Opens the sample article with two paragraphs of its Russian edition missing; what the original says there, and how many
/// paragraphs the Russian one has.
async function openWithTwoGaps(desk: Desk): Promise<{ sources: (string | null)[]; before: number }> {
  await desk.openSample()
  await takeOut(desk, "ru", [1, 3])
  await desk.openArticle(CLOCKS)
  return { sources: await wordsBesideGaps(desk), before: await desk.body("Русский").locator(":scope > p").count() }
}

test("what is translated elsewhere is no gap, and is led to", async ({ desk, page }) => {
  await desk.openSample()
  let russian = await editionOf(desk, "ru")
  let source = (await paragraphsOf(desk, await editionOf(desk, "tr"))).slice(1, 3)
  let target = (await paragraphsOf(desk, russian)).slice(1, 3)
  for (let at of [0, 1]) await desk.call("mend_pairing", { edition: russian, mend: { kind: "link", source: [source[at]], target: [target[1 - at]] } })
  await desk.openArticle(CLOCKS)
  let elsewhere = desk.body("Русский").getByText("The translation stands elsewhere")
  await expect(elsewhere).toHaveCount(1)
  await expect(desk.body("Русский").getByText("Not translated yet")).toHaveCount(0)
  await expect(page.getByRole("contentinfo")).not.toContainText("untranslated")

  let before = await desk.body("Русский").locator(":scope > [data-id]").count()
  for (let language of ["Türkçe", "Русский"]) {
    for (let at of [1, 2]) {
      await paragraph(desk, language, at).click()
      await page.keyboard.press("Alt+Enter")
      await page.keyboard.press("Alt+Shift+Enter")
    }
  }
  await expect(desk.body("Русский").locator(":scope > [data-id]")).toHaveCount(before)

  await paragraph(desk, "Русский", 0).click()
  await desk.body("Русский").getByRole("button", { name: "Go there" }).click()
  expect(target).toContain(await idAtCaret(page))
})

test("what one translation has beyond the original is no gap in another", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.chip("en").click()
  await expect(desk.body("English")).toBeVisible()
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Alt+Shift+o")
  await expect(paragraph(desk, "Русский", 1)).toHaveAttribute("data-pair", "added")
  // Room was made for it there, and what that room says was drawn.
  await expect(desk.body("English").locator(":scope > .gap.quiet")).toHaveCount(1)
  await expect(desk.body("English").getByText("Not translated yet")).toHaveCount(0)
  await paragraph(desk, "English", 0).click()
  await expect(page.getByRole("contentinfo")).not.toContainText("untranslated")
})

test("the translation that is meant stays so beside the original to which a key led", async ({ desk, page }) => {
  await desk.openSample()
  await takeOut(desk, "en", [1, 3])
  await desk.openArticle(CLOCKS)
  await desk.chip("en").click()
  await expect(desk.body("English")).toBeVisible()
  let sources = await Promise.all([1, 3].map((at) => idOf(desk, "Türkçe", at)))
  await paragraph(desk, "English", 0).click()
  await expect(page.getByRole("contentinfo")).toContainText("2 paragraphs untranslated")
  await page.keyboard.press("Alt+PageDown")
  let gap = desk.body("English").locator(":scope > .gap")
  await expect(gap.nth(0).getByRole("button", { name: "Copy the source" })).toBeFocused()
  expect(await idAtCaret(page)).toBe(sources[0])
  await page.keyboard.press("Control+Alt+6")
  await expect(page.getByRole("tabpanel")).toContainText("Türkçe → English")
  // Escape leads back to the gap from which one came.
  await page.keyboard.press("Escape")
  await expect(gap.nth(0).getByRole("button", { name: "Copy the source" })).toBeFocused()
  await page.keyboard.press("Alt+PageDown")
  await expect(gap.nth(1).getByRole("button", { name: "Copy the source" })).toBeFocused()
  expect(await idAtCaret(page)).toBe(sources[1])

  let russian = await desk.body("Русский").locator(":scope > [data-id]").count()
  let english = await desk.body("English").locator(":scope > [data-id]").count()
  await page.keyboard.press("Alt+Enter")
  await expect(desk.body("English").locator(":scope > [data-id]")).toHaveCount(english + 1)
  await expect(desk.body("Русский").locator(":scope > [data-id]")).toHaveCount(russian)
  await expect(desk.body("English")).toBeFocused()
})

test("at the gap to which a key led the translation is begun by typing, and the original stays as it was", async ({ desk, page }) => {
  let { sources, before } = await openWithTwoGaps(desk)
  await paragraph(desk, "Русский", 0).click()
  await page.keyboard.press("Alt+PageDown")
  await expect(desk.body("Русский").locator(":scope > .gap").nth(0).getByRole("button", { name: "Copy the source" })).toBeFocused()
  // One is in the translation there, whose tools and figures these are, and at the pair of the paragraph beside it.
  await expect(page.getByRole("contentinfo")).toContainText("Русский")
  await expect(page.getByRole("contentinfo")).toContainText("Not translated yet")
  await page.keyboard.type("Nachalo")
  await expect(paragraph(desk, "Русский", 1)).toHaveText("Nachalo")
  await expect(desk.body("Русский")).toBeFocused()
  // Done with it, one is led to the next one, where nothing is begun until one types.
  await desk.saved()
  await page.keyboard.press("Control+Enter")
  await expect(desk.body("Русский").locator(":scope > .gap").getByRole("button", { name: "Copy the source" })).toBeFocused()
  await expect(desk.body("Русский").locator(":scope > p")).toHaveCount(before + 1)
  // Escape goes to the text of the translation, and Enter copies.
  await page.keyboard.press("Escape")
  await expect(desk.body("Русский")).toBeFocused()
  expect(await idAtCaret(page), "one is in what stands before the gap").toBe(await idOf(desk, "Русский", 2))
  await page.keyboard.press("Alt+PageDown")
  await expect(desk.body("Русский").locator(":scope > .gap").getByRole("button", { name: "Copy the source" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(paragraph(desk, "Русский", 3)).toHaveText(sources[1]!)
  // Whoever calls a copy done is told what it says.
  await desk.saved()
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("The words are still those of the original.")).toBeVisible()
  expect(await wordsBesideGaps(desk)).toEqual(sources)
})

test("a mend at a gap leaves the keys there, and the next key is not lost", async ({ desk, page }) => {
  await openWithTwoGaps(desk)
  await paragraph(desk, "Русский", 0).click()
  await page.keyboard.press("Alt+PageDown")
  let gap = desk.body("Русский").locator(":scope > .gap")
  await expect(gap.nth(0).getByRole("button", { name: "Copy the source" })).toBeFocused()
  await page.keyboard.press("Alt+Shift+O")
  await expect(gap.nth(0)).toContainText("Left out on purpose")
  await expect(gap.nth(0).getByRole("button", { name: "Copy the source" })).toBeFocused()
  await page.keyboard.press("Alt+PageDown")
  await expect(gap.nth(1).getByRole("button", { name: "Copy the source" })).toBeFocused()
})

test("the source is copied into the empty place at which one is, and not behind it", async ({ desk, page }) => {
  let { sources, before } = await openWithTwoGaps(desk)
  await paragraph(desk, "Русский", 0).click()
  await page.keyboard.press("Alt+Shift+Enter")
  await expect(desk.body("Русский").locator(":scope > p")).toHaveCount(before + 1)
  await page.keyboard.press("Alt+Enter")
  await expect(paragraph(desk, "Русский", 1)).toHaveText(sources[0]!)
  await expect(desk.body("Русский").locator(":scope > p")).toHaveCount(before + 1)
})

test("the head of a narrow column says what is outdated", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.chip("en").click()
  await expect(desk.body("English")).toBeVisible()
  await paragraph(desk, "Türkçe", 1).click()
  await page.keyboard.type("Yepyeni bir tümce daha. ")
  await desk.saved()
  await page.keyboard.press("Control+Alt+6")
  await expect(page.getByRole("tab", { name: "Pairs", selected: true })).toBeVisible()
  for (let hide of [false, true]) {
    if (hide) await desk.chip("en").click()
    await paragraph(desk, "Русский", 0).click()
    let head = page.locator(".head").nth(1)
    for (let words of [/^1 outdated$/, /%/]) {
      let said = head.locator("bdi span").filter({ hasText: words, visible: true }).first()
      await expect(said).toBeVisible()
      let [inner, outer] = [(await said.boundingBox())!, (await head.locator("p").first().boundingBox())!]
      expect(inner.y + inner.height, `${words} stands on the line`).toBeLessThanOrEqual(outer.y + outer.height + 1)
      expect(inner.x + inner.width, `${words} has room`).toBeLessThanOrEqual(outer.x + outer.width + 1)
    }
  }
})

test("the pane says how far a translation is, and beside what a paragraph was begun", async ({ desk, page }) => {
  await desk.openSample()
  await takeOut(desk, "ru", [2])
  await desk.openArticle(CLOCKS)
  let source = (await paragraph(desk, "Türkçe", 2).textContent())!
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Control+Alt+6")
  let table = page.getByRole("tabpanel").getByRole("table", { name: "Progress" })
  await expect(table.getByRole("row", { name: /^Untranslated 1 \d+$/ })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Alt+Shift+Enter")
  await expect(page.getByRole("tabpanel")).toContainText(source.slice(0, 40))
  await expect(page.getByRole("tabpanel")).not.toContainText("stands in no pair yet")
})

test("the library says in figures how far a translation is, and that one is finished", async ({ desk, page }) => {
  await desk.openSample()
  await takeOut(desk, "ru", [2])
  await page.reload()
  let chip = (language: string) => desk.row(CLOCKS).getByRole("button", { name: new RegExp(`^${language} `) })
  await expect(chip("RU").locator(".figure")).toHaveText(/^\d\d\s?%$/)
  await expect(chip("EN").locator(".figure")).toHaveText("✓")
})
