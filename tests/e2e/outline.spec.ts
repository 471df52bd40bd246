import type { Page } from "@playwright/test"
import { expect, test, type Desk } from "./desk"

const TITLE = "An article with headings"
/// Each with its level; under each stand as many paragraphs, so that the text is long and not drawn whole.
const HEADINGS: [number, string][] = [[2, "One"], [3, "One a"], [3, "One b"], [2, "Two"], [2, "Three"]]
const PARAGRAPHS = 30

const id = (column: number, number: number) => `01900000-0000-7000-900${column}-${number.toString(16).padStart(12, "0")}`
const text = (words: string) => [{ type: "text", text: words, marks: [] }]

/// Makes an article of two editions with the same headings and opens it.
async function openWithHeadings(desk: Desk, page: Page): Promise<{ left: string; right: string }> {
  await desk.openSample()
  let { article, edition: left } = await desk.call<{ article: string; edition: string }>("create_article", { language: "tr", title: TITLE })
  let { edition: right } = await desk.call<{ edition: string }>("add_edition", { article, language: "ru", title: TITLE })
  for (let [column, edition] of [left, right].entries()) {
    let nodes = HEADINGS.flatMap(([level, words]) => [
      { type: "heading", attrs: { level }, content: text(words) },
      ...Array.from({ length: PARAGRAPHS }, (_, number) => ({ type: "paragraph", content: text("sözcük слово ".repeat(6 + ((number * 7 + column * 11) % 23)).trim()) })),
    ])
    let blocks = nodes.map((node, number) => ({ id: id(column, number), node, expected: null }))
    await desk.call("save_edition", { edition, title: null, key_points: null, order: blocks.map(({ id }) => id), blocks, base_revision: 1 })
  }
  await page.reload()
  await desk.openArticle(TITLE)
  return { left, right }
}

const heading = (page: Page, name: string) => page.getByRole("treeitem", { name, exact: true })
const headings = (page: Page) => page.getByRole("treeitem")

test("the outline leads to a heading, level in both columns, and marks where one is", async ({ desk, page }) => {
  await openWithHeadings(desk, page)
  await desk.body("Türkçe").focus()
  await page.keyboard.press("Control+Alt+o")
  await expect(heading(page, "One")).toBeFocused()
  await expect(heading(page, "One b")).toHaveAttribute("aria-level", "2")
  await page.keyboard.press("End")
  await page.keyboard.press("ArrowUp")
  await expect(heading(page, "Two")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(desk.body("Türkçe")).toBeFocused()
  let top = async (language: string) => (await desk.body(language).getByRole("heading", { name: "Two" }).boundingBox())?.y ?? -1
  await expect(desk.body("Türkçe").getByRole("heading", { name: "Two" })).toBeInViewport()
  expect(await top("Türkçe")).toBeGreaterThan(100)
  await expect.poll(async () => Math.abs((await top("Türkçe")) - (await top("Русский")))).toBeLessThan(1)
  await expect(heading(page, "Two")).toHaveAttribute("aria-current", "location")
  await page.keyboard.type("Yeni ")
  await expect(headings(page)).toHaveText(["One", "One a", "One b", "Yeni Two", "Three"])

  // Whoever reads on without the caret sees where.
  await page.mouse.move(300, 400)
  await page.mouse.wheel(0, -50_000)
  await expect(heading(page, "One")).toHaveAttribute("aria-current", "location")
  await heading(page, "One b").click()
  await expect(heading(page, "One b")).toHaveAttribute("aria-current", "location")
  await expect(desk.body("Türkçe").getByRole("heading", { name: "One b" })).toBeInViewport()
  await expect(desk.body("Türkçe")).toBeFocused()
})

test("a heading is moved with its text by keys, by hand and from the text, each as one step", async ({ desk, page }) => {
  let { left } = await openWithHeadings(desk, page)
  let order = async () => (await desk.call<{ blocks: { id: string }[] }>("open_edition", { edition: left })).blocks.map(({ id }) => id)
  let before = await order()
  let body = desk.body("Türkçe")
  await body.focus()
  await page.getByRole("tab", { name: "Outline" }).click()
  await heading(page, "One").focus()
  await page.keyboard.press("Alt+ArrowDown")
  await expect(headings(page)).toHaveText(["Two", "One", "One a", "One b", "Three"])
  await expect(heading(page, "One")).toBeFocused()
  await page.keyboard.press("Alt+ArrowDown")
  await expect(headings(page)).toHaveText(["Two", "Three", "One", "One a", "One b"])
  await page.keyboard.press("Escape")
  await expect(body).toBeFocused()
  await desk.saved()
  let part = 3 * (PARAGRAPHS + 1)
  expect(await order(), "the blocks keep their ids").toEqual([...before.slice(part), ...before.slice(0, part)])
  await page.keyboard.press("Control+z")
  await expect(headings(page)).toHaveText(["Two", "One", "One a", "One b", "Three"])
  await page.keyboard.press("Control+z")
  await expect(headings(page)).toHaveText(["One", "One a", "One b", "Two", "Three"])
  await desk.saved()
  expect(await order()).toEqual(before)

  let [from, to] = [await heading(page, "Three").boundingBox(), await heading(page, "One b").boundingBox()]
  if (!from || !to) throw new Error("the headings are there")
  await page.mouse.move(from.x + 40, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 2, { steps: 5 })
  await page.mouse.up()
  await expect(headings(page)).toHaveText(["One", "One a", "Three", "One b", "Two"])
  await body.focus()
  await page.keyboard.press("Control+z")
  await expect(headings(page)).toHaveText(["One", "One a", "One b", "Two", "Three"])

  // A hand that is quick is past the headings at once, and Escape leaves all where it was.
  let below = (await page.getByRole("tree").boundingBox())!
  let taken = (await heading(page, "One a").boundingBox())!
  let takeQuickly = async () => {
    await page.mouse.move(taken.x + 40, taken.y + taken.height / 2)
    await page.mouse.down()
    await page.mouse.move(taken.x - 200, below.y + below.height + 120)
    await page.mouse.move(taken.x - 201, below.y + below.height + 120)
  }
  await takeQuickly()
  await page.keyboard.press("Escape")
  await page.mouse.up()
  await expect(headings(page)).toHaveText(["One", "One a", "One b", "Two", "Three"])
  await takeQuickly()
  await page.mouse.up()
  await expect(headings(page)).toHaveText(["One", "One b", "Two", "Three", "One a"])
  await body.focus()
  await page.keyboard.press("Control+z")
  await expect(headings(page)).toHaveText(["One", "One a", "One b", "Two", "Three"])

  await heading(page, "One b").click()
  await expect(body).toBeFocused()
  await page.keyboard.press("Alt+ArrowUp")
  await expect(headings(page)).toHaveText(["One", "One b", "One a", "Two", "Three"])
  await page.keyboard.press("Alt+ArrowUp")
  await expect(page.getByText("There is no heading to move")).toBeVisible()
  await expect(body.getByRole("heading", { name: "One b" })).toBeInViewport()
})

test("the menu's keys move the heading that has the keys, which keeps them", async ({ desk, page }) => {
  await openWithHeadings(desk, page)
  await desk.body("Türkçe").focus()
  await page.keyboard.press("Control+Alt+o")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await expect(heading(page, "One b")).toBeFocused()
  // The palette does what the native menu does, which takes Alt-Up before the page hears of it.
  await desk.act("Move the heading up with its text")
  await expect(headings(page)).toHaveText(["One", "One b", "One a", "Two", "Three"])
  await expect(heading(page, "One b")).toBeFocused()
})
