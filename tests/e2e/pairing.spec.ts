/// A translator's day: pairs are mended, what is outdated is seen and settled, and sentences are read across.
import { type Page } from "@playwright/test"
import { CLOCKS, expect, test, type Desk } from "./desk"

type Bead = { source: string[]; target: string[]; state: string; set: boolean; change: { grade: string } | null }
/// The edition whose column has this name.
const edition = async (desk: Desk, language: string): Promise<string> =>
  (await desk.page.getByRole("region", { name: language, exact: true }).getAttribute("data-edition"))!

const beadsOf = async (desk: Desk, id: string): Promise<Bead[]> => (await desk.call<{ beads: Bead[] }>("pairing", { edition: id })).beads

/// The marks in the margin of a column, by their blocks' place.
const marks = (desk: Desk, language: string): Promise<Record<number, string>> =>
  desk.body(language).evaluate((body) =>
    Object.fromEntries([...body.querySelectorAll<HTMLElement>(":scope > [data-id]")].flatMap((block, at) => (block.dataset.pair ? [[at, block.dataset.pair]] : []))),
  )

/// The words of the block at the caret.
const atCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let { anchorNode } = getSelection()!
    let element = anchorNode instanceof Element ? anchorNode : anchorNode!.parentElement!
    return element.closest(".body > *")?.textContent ?? ""
  })

/// The shapes of the pairs, such as `1:1 2:1`.
const shapes = (beads: Bead[]): string => beads.map(({ source, target }) => `${source.length}:${target.length}`).join(" ")

const paragraph = (desk: Desk, language: string, at: number) => desk.body(language).locator(":scope > p").nth(at)

/// How far two blocks are from level, in pixels.
const apart = (page: Page, blocks: (string | null | undefined)[]): Promise<number> =>
  page.evaluate((ids) => {
    let [one, other] = ids.map((id) => document.querySelector(`.body > [data-id="${id}"]`)!.getBoundingClientRect().top)
    return Math.round(one! - other!)
  }, blocks)

test("pairs are joined, split and shifted by keys, and every mend is undone", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let russian = await edition(desk, "Русский")
  let before = shapes(await beadsOf(desk, russian))
  await paragraph(desk, "Русский", 1).click()
  let words = await atCaret(page)

  await page.keyboard.press("Alt+Shift+j")
  await expect(page.getByText("The pairs are joined.")).toBeVisible()
  expect(shapes(await beadsOf(desk, russian))).toContain("2:2")
  // One goes on where one was.
  await expect(desk.body("Русский")).toBeFocused()
  expect(await atCaret(page)).toBe(words)

  await page.keyboard.press("Alt+Shift+s")
  await expect(page.getByText("The pair is split.")).toBeVisible()
  expect(shapes(await beadsOf(desk, russian))).toBe(before)
  expect(await apart(page, await Promise.all(["Türkçe", "Русский"].map((one) => paragraph(desk, one, 2).getAttribute("data-id"))))).toBe(0)

  // What was set by hand stays: the shift begins behind it.
  await paragraph(desk, "Русский", 4).click()
  let id = await paragraph(desk, "Русский", 4).getAttribute("data-id")
  let below = (await beadsOf(desk, russian)).findIndex(({ target }) => target[0] === id) + 1
  let wanted = (await beadsOf(desk, russian))[below]!.source[0]
  await page.keyboard.press("Alt+Shift+d")
  await expect(page.getByText("Shifted down.")).toBeVisible()
  expect((await beadsOf(desk, russian)).find(({ target }) => target[0] === id)?.source).toEqual([wanted])
  // The columns stand level by the pairs as they are now.
  expect(await apart(page, [wanted, id])).toBe(0)

  await page.keyboard.press("Control+Alt+6")
  await page.keyboard.press("Control+z")
  await expect(page.getByText("The mend is undone.")).toBeVisible()
  expect(shapes(await beadsOf(desk, russian))).toBe(before)
  await page.keyboard.press("Control+z")
  await expect.poll(async () => shapes(await beadsOf(desk, russian))).toContain("2:2")
  await page.keyboard.press("Control+Shift+z")
  await expect.poll(async () => shapes(await beadsOf(desk, russian))).toBe(before)
  // In the pane the letters do alone, on any layout.
  await page.keyboard.press("j")
  await expect(page.getByText("The pairs are joined.")).toBeVisible()
  await page.keyboard.press("z")
  await expect.poll(async () => shapes(await beadsOf(desk, russian))).toBe(before)
  // The first one is for what was told.
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await expect(desk.body("Русский")).toBeFocused()
})

test("the key that undoes writing undoes a mend that was done last, and one is told where none is left", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let russian = await edition(desk, "Русский")
  let before = shapes(await beadsOf(desk, russian))
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.type("Зебра ")
  await page.keyboard.press("Alt+Shift+j")
  await expect(page.getByText("The pairs are joined.")).toBeVisible()

  await page.keyboard.press("Control+z")
  await expect(page.getByText("The mend is undone.")).toBeVisible()
  expect(shapes(await beadsOf(desk, russian))).toBe(before)
  await expect(paragraph(desk, "Русский", 1)).toContainText("Зебра")
  await page.keyboard.press("Control+z")
  await expect(paragraph(desk, "Русский", 1)).not.toContainText("Зебра")

  await page.keyboard.press("Alt+Shift+z")
  await expect(page.getByText("There is no mend of these pairs left to undo.")).toBeVisible()
  await expect(page.getByText("The mend is undone.")).toBeHidden()
})

test("a paragraph is linked with one of the other column, left without a counterpart, and given back", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let russian = await edition(desk, "Русский")
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Alt+Shift+l")
  await expect(page.getByText(/is chosen/)).toBeVisible()
  // Escape lets go of it, wherever one has gone to look for the other.
  await paragraph(desk, "Türkçe", 2).click()
  await page.keyboard.press("Escape")
  await expect(page.getByText("Nothing was linked.")).toBeVisible()
  await expect(desk.body("Türkçe")).toBeFocused()
  await paragraph(desk, "Русский", 1).click()

  await page.keyboard.press("Alt+Shift+l")
  await expect(page.getByText(/is chosen/)).toBeVisible()
  await paragraph(desk, "Türkçe", 2).click()
  await page.keyboard.press("Alt+Shift+l")
  await expect(page.getByText("The paragraphs are linked.")).toBeVisible()
  let ids = await Promise.all([paragraph(desk, "Türkçe", 2), paragraph(desk, "Русский", 1)].map((one) => one.getAttribute("data-id")))
  expect(await beadsOf(desk, russian)).toContainEqual(expect.objectContaining({ source: [ids[0]], target: [ids[1]], set: true }))

  await paragraph(desk, "Türkçe", 2).click()
  await page.keyboard.press("Alt+Shift+g")
  await expect(page.getByText("The aligner pairs it again.")).toBeVisible()

  await page.keyboard.press("Alt+Shift+o")
  await expect(page.getByText("The paragraph has no counterpart, on purpose.")).toBeVisible()
  await expect(desk.body("Русский").locator(".gap.left-out")).toHaveText(/Left out on purpose/)
  await expect(page.getByRole("button", { name: "Left out on purpose" })).toBeVisible()
})

test("exactly what changed in the source is outdated, and is settled by keys", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let russian = await edition(desk, "Русский")
  expect(Object.values(await marks(desk, "Русский")).filter((shape) => shape.startsWith("outdated"))).toEqual([])

  // Two sentences of the source are written otherwise.
  for (let at of [1, 3]) {
    await paragraph(desk, "Türkçe", at).click()
    await page.keyboard.press("End")
    await page.keyboard.press("Home")
    await page.keyboard.type("Ayrıca bambaşka bir tümce eklendi buraya. ")
  }
  await desk.saved()
  let outdated = async () => (await beadsOf(desk, russian)).filter(({ state }) => state === "outdated").flatMap(({ target }) => target)
  let wanted = await Promise.all([1, 3].map((at) => paragraph(desk, "Русский", at).getAttribute("data-id")))
  expect(await outdated()).toEqual(wanted)
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(2)
  await expect(desk.body("Türkçe").locator(".changed-sentence").first()).toBeVisible()

  // A change and its undo leave nothing behind.
  // Letters that come in slowly are several steps.
  let steps = 0
  while ((await paragraph(desk, "Türkçe", 3).textContent())?.includes("Ayrıca") && steps < 40) {
    await page.keyboard.press("Control+z")
    steps += 1
  }
  await desk.saved()
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(1)
  for (; steps > 0; steps--) await page.keyboard.press("Control+Shift+z")
  await desk.saved()
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(2)

  // A paragraph that moves takes its translation along and outdates nothing.
  let turkish = await edition(desk, "Türkçe")
  let { head, blocks } = await desk.call<{ head: { revision: number }; blocks: { id: string }[] }>("open_edition", { edition: turkish })
  let order = blocks.map(({ id }) => id)
  let moved = order.at(-1)!
  order = [...order.slice(0, 5), moved, ...order.slice(5, -1)]
  let stood = (await beadsOf(desk, russian)).find(({ source }) => source.includes(moved))
  await desk.call("save_edition", { edition: turkish, title: null, key_points: null, order, blocks: [], base_revision: head.revision })
  expect(await outdated()).toEqual(wanted)
  expect((await beadsOf(desk, russian)).find(({ source }) => source.includes(moved))?.target).toEqual(stood?.target)

  await paragraph(desk, "Русский", 0).click()
  await page.keyboard.press("Alt+PageDown")
  expect(await atCaret(page)).toBe(await paragraph(desk, "Русский", 1).textContent())
  await expect(page.getByRole("contentinfo")).toContainText("Outdated")
  await page.keyboard.press("Control+Alt+6")
  await expect(page.getByRole("heading", { name: "What has changed in Türkçe" })).toBeVisible()
  await expect(page.getByRole("tabpanel").locator("ins")).toContainText(["Ayrıca"])
  await page.keyboard.press("Escape")

  // It is meant of the paragraph at which one was.
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Control+Shift+Enter")
  await paragraph(desk, "Русский", 4).click()
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(1)
  expect(await outdated()).toEqual(wanted.slice(1))
  await page.keyboard.press("Alt+Shift+z")
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(2)

  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Control+Shift+Enter")
  await expect.poll(() => atCaret(page)).toBe(await paragraph(desk, "Русский", 3).textContent())
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(1)
  await page.keyboard.press("Control+Enter")
  await expect(desk.body("Русский").locator("[data-pair^=outdated]")).toHaveCount(0)
  expect(await outdated()).toEqual([])
})

test("the library says how far a translation is", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await paragraph(desk, "Türkçe", 1).click()
  await page.keyboard.type("Yepyeni bir tümce daha. ")
  await desk.saved()
  await page.keyboard.press("Control+1")
  await expect(desk.row(CLOCKS).getByRole("button", { name: /outdated/ }).first()).toBeVisible()
})

test("a sentence at which one points is lit in every column, and not when that is switched off", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.chip("en").click()
  await expect(desk.body("English")).toBeVisible()
  await paragraph(desk, "Русский", 0).hover({ position: { x: 40, y: 12 } })
  for (let language of ["Türkçe", "Русский", "English"]) await expect(desk.body(language).locator(".lit-sentence").first()).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(page.locator(".lit-sentence")).toHaveCount(0)

  // In focus mode it is read too, in paragraphs that are dimmed.
  await paragraph(desk, "Русский", 0).click()
  await page.keyboard.press("F8")
  await paragraph(desk, "Русский", 1).hover({ position: { x: 40, y: 12 } })
  let inkOf = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).color)
  let ink = await page.evaluate(() => getComputedStyle(document.querySelector(".body")!).color)
  await expect.poll(() => inkOf(".body p:nth-of-type(2) .lit-sentence")).toBe(ink)
  await expect.poll(() => inkOf(".body p:nth-of-type(3)")).not.toBe(ink)
  await page.keyboard.press("F8")

  await page.keyboard.press("Alt+Shift+r")
  await expect(page.getByText("No sentences are lit.")).toBeVisible()
  await paragraph(desk, "Русский", 1).hover({ position: { x: 40, y: 12 } })
  await page.waitForTimeout(400)
  await expect(page.locator(".lit-sentence")).toHaveCount(0)
})

test("another window's mends are seen here", async ({ desk, page, other }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+Alt+6")
  let russian = await edition(desk, "Русский")
  let [first] = await beadsOf(desk, russian)
  await other(desk.newsroom(), async (second) => {
    await second.call("settle_pairs", { edition: russian, source: first!.source, target: first!.target, how: "done" })
    await second.call("mend_pairing", { edition: russian, mend: { kind: "alone", target: first!.target } })
  })
  await expect(desk.body("Русский").locator("[data-pair=added]")).toHaveCount(1)
})

test("a click on a mark shows its pair", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Alt+Shift+o")
  let mark = paragraph(desk, "Русский", 1)
  await expect(mark).toHaveAttribute("data-pair", "added")
  await expect(mark).toHaveAttribute("aria-description", "Only in the translation")
  let box = (await mark.boundingBox())!
  await page.mouse.click(box.x - 20, box.y + 14)
  await expect(page.getByRole("tab", { name: "Pairs", selected: true })).toBeVisible()
  await expect(page.getByRole("tabpanel")).toContainText("Only in the translation")
})
