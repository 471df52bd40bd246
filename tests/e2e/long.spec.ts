/// A text of which only a part is drawn: whatever one does across the edges of that part is done to the whole.
import { type Page } from "@playwright/test"
import { expect, test, type Desk } from "./desk"

const BLOCKS = 300
const TITLE = "A long article"
type Block = { id: string; node: { content?: { text?: string; marks?: unknown[] }[] } }

const id = (column: number, number: number) => `01900000-0000-7000-800${column}-${number.toString(16).padStart(12, "0")}`

/// Makes an article of two long editions whose paragraphs say their number, and opens it. The last one marks a note.
async function openLong(desk: Desk, page: Page): Promise<{ left: string; right: string }> {
  await desk.openSample()
  let { article, edition: left } = await desk.call<{ article: string; edition: string }>("create_article", { language: "tr", title: TITLE })
  let { edition: right } = await desk.call<{ edition: string }>("add_edition", { article, language: "ru", title: TITLE })
  let note = await desk.call<{ id: string }>("save_note", { article, id: null, language: "ru", blocks: [] })
  for (let [column, edition] of [left, right].entries()) {
    let numbers = Array.from({ length: BLOCKS }, (_, number) => number)
    let blocks = numbers.map((number) => {
      // Columns of unlike lengths, so that being level is work.
      let words = ` слово sözcük`.repeat(4 + ((number * 7 + column * 11) % 23))
      let content: object[] = [{ type: "text", text: `${number + 1}.${words}.`, marks: [] }]
      if (number === BLOCKS - 1) content.push({ type: "note_mark", attrs: { id: note.id }, marks: [] })
      return { id: id(column, number), node: { type: "paragraph", content }, expected: null }
    })
    await desk.call("save_edition", { edition, title: null, key_points: null, order: numbers.map((number) => id(column, number)), blocks, base_revision: 1 })
  }
  await page.reload()
  await desk.openArticle(TITLE)
  return { left, right }
}

const stored = async (desk: Desk, edition: string) => (await desk.call<{ blocks: Block[] }>("open_edition", { edition })).blocks

const wordsOf = (block: Block | undefined) => (block?.node.content ?? []).map(({ text }) => text ?? "").join("")

/// How far the columns are from level, in pixels, and how many elements they have.
const standing = (page: Page) =>
  page.evaluate(() => {
    let [left, right] = [...document.querySelectorAll(".body")].map((body) => [...body.children].map((child) => child.getBoundingClientRect().top))
    return { counts: [left!.length, right!.length], error: Math.max(...left!.map((top, row) => Math.abs(top - right![row]!))) }
  })

/// Whether every paragraph that can be seen is drawn with its words.
const isDrawnInView = (page: Page) =>
  page.evaluate(() => {
    let view = document.querySelector(".scroller")!.getBoundingClientRect()
    return [...document.querySelectorAll<HTMLElement>(".body > *")].every((block) => {
      let { top, bottom } = block.getBoundingClientRect()
      return bottom <= view.top || top >= view.bottom || block.textContent !== ""
    })
  })

const scrollTo = (page: Page, part: number) =>
  page.evaluate(async (part) => {
    let scroller = document.querySelector(".scroller")!
    scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * part
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, part)

test("a long text is drawn and level wherever one looks", async ({ desk, page }) => {
  await openLong(desk, page)
  for (let part of [0, 0.1, 0.5, 0.52, 1, 0.3, 0]) {
    await scrollTo(page, part)
    expect(await isDrawnInView(page), `at ${part}`).toBe(true)
    expect(await standing(page), `at ${part}`).toEqual({ counts: [BLOCKS, BLOCKS], error: 0 })
  }
  expect(await page.locator(".body > .far").count()).toBeGreaterThan(BLOCKS)
})

test("what one reads stays where it is when what stands above is drawn", async ({ desk, page }) => {
  await openLong(desk, page)
  await scrollTo(page, 0.6)
  let first = () =>
    page.evaluate(() => {
      let view = document.querySelector(".scroller")!.getBoundingClientRect()
      let block = [...document.querySelectorAll<HTMLElement>(".body")][0]!.querySelectorAll<HTMLElement>(":scope > *")
      let found = [...block].find((one) => one.getBoundingClientRect().bottom > view.top)!
      return { id: found.dataset.id, top: found.getBoundingClientRect().top }
    })
  // Going up by small steps, each paragraph comes down by as much as was scrolled, whatever its box was taken for.
  let before = await first()
  for (let step = 0; step < 40; step++) {
    await page.evaluate(async () => {
      document.querySelector(".scroller")!.scrollTop -= 60
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })
    let top = await page.evaluate((id) => document.querySelector(`[data-id="${id}"]`)!.getBoundingClientRect().top, before.id)
    expect(Math.abs(top - before.top - 60), `step ${step}`).toBeLessThan(1.5)
    before = await first()
  }
})

test("typing goes to the caret’s paragraph, wherever one has scrolled to", async ({ desk, page }) => {
  let { right } = await openLong(desk, page)
  await desk.body("Русский").locator(":scope > *").nth(2).click()
  await page.keyboard.press("End")
  await scrollTo(page, 1)
  await page.keyboard.type("здесь")
  await desk.saved()
  let blocks = await stored(desk, right)
  expect(blocks.filter((block) => wordsOf(block).includes("здесь")).map(({ id }) => id)).toEqual([id(1, 2)])
  expect(await isDrawnInView(page)).toBe(true)
  await expect(page.getByText("здесь")).toBeInViewport()
})

test("keys reach the ends of the text, and come back", async ({ desk, page }) => {
  let { right } = await openLong(desk, page)
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" конец")
  await expect(page.getByText("конец")).toBeInViewport()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("начало ")
  await expect(page.getByText("начало")).toBeInViewport()
  await desk.saved()
  let blocks = await stored(desk, right)
  expect(wordsOf(blocks[0])).toContain("начало 1.")
  expect(wordsOf(blocks.at(-1))).toContain("конец")
})

test("the caret goes through the text by lines and pages", async ({ desk, page }) => {
  await openLong(desk, page)
  let place = () =>
    page.evaluate(() => {
      let { anchorNode } = getSelection()!
      let element = anchorNode instanceof Element ? anchorNode : anchorNode!.parentElement!
      return Number.parseInt(element.closest(".body > *")!.textContent!, 10)
    })
  await desk.body("Русский").locator(":scope > *").first().click()
  let before = await place()
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("PageDown")
    await page.waitForTimeout(60)
    let now = await place()
    expect(now, `press ${press}`).toBeGreaterThan(before)
    // A page holds no more than a dozen paragraphs of these.
    expect(now - before, `press ${press}`).toBeLessThan(14)
    before = now
  }
  for (let press = 0; press < 60; press++) await page.keyboard.press("ArrowDown")
  let now = await place()
  expect(now).toBeGreaterThan(before + 5)
  expect(now - before).toBeLessThan(61)
  // Away from the caret and back by a key: it goes on from where it was.
  await scrollTo(page, 1)
  await page.keyboard.press("ArrowUp")
  expect(now - (await place())).toBeLessThan(2)
  await expect(page.locator(".scroller")).not.toHaveJSProperty("scrollTop", 0)
})

test("everything is selected, cut, brought back and saved", async ({ desk, page }) => {
  let { right } = await openLong(desk, page)
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Control+x")
  await expect(desk.body("Русский").locator(":scope > *:not([data-gap])")).toHaveCount(1)
  await page.keyboard.press("Control+v")
  await desk.saved()
  let blocks = await stored(desk, right)
  expect(blocks.map((block) => Number.parseInt(wordsOf(block), 10))).toEqual(Array.from({ length: BLOCKS }, (_, number) => number + 1))
  expect(new Set(blocks.map(({ id }) => id))).toEqual(new Set(Array.from({ length: BLOCKS }, (_, number) => id(1, number))))
})

test("a selection from far above to far below is one selection", async ({ desk, page }) => {
  let { right } = await openLong(desk, page)
  let body = desk.body("Русский")
  await body.locator(":scope > *").nth(3).click({ position: { x: 1, y: 8 } })
  await page.keyboard.press("Home")
  await scrollTo(page, 0.9)
  // A paragraph that is wholly in view, so that nothing scrolls for the click.
  let number = await page.evaluate(() => {
    let { top, bottom } = document.querySelector(".scroller")!.getBoundingClientRect()
    let blocks = [...document.querySelectorAll(".body")[1]!.children]
    return blocks.findIndex((block) => block.getBoundingClientRect().top > top + 20 && block.getBoundingClientRect().bottom < bottom) + 1
  })
  await body.locator(`[data-id="${id(1, number - 1)}"]`).click({ modifiers: ["Shift"], position: { x: 1, y: 8 } })
  // The browser tells of a selection a moment after it is made.
  await page.waitForTimeout(100)
  await page.keyboard.press("Delete")
  await expect.poll(async () => (await stored(desk, right)).length).toBe(3 + BLOCKS - number + 1)
  let blocks = await stored(desk, right)
  expect(wordsOf(blocks[2])).toMatch(/^3\./)
  expect(wordsOf(blocks[3])).toMatch(new RegExp(`^${number}\\.|^\\S*слово|^\\.`))
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await stored(desk, right)).length).toBe(BLOCKS)
  expect(await standing(page)).toEqual({ counts: [BLOCKS, BLOCKS], error: 0 })
})

test("a step far away is undone in view", async ({ desk, page }) => {
  let { right } = await openLong(desk, page)
  let body = desk.body("Русский")
  await body.locator(":scope > *").nth(1).click()
  await page.keyboard.press("End")
  await page.keyboard.type("лишнее")
  await page.waitForTimeout(700)
  await page.keyboard.press("Control+End")
  await expect(page.getByText("лишнее")).not.toBeInViewport()
  await page.keyboard.press("Control+z")
  await desk.saved()
  expect((await stored(desk, right)).some((block) => wordsOf(block).includes("лишнее"))).toBe(false)
  await expect(body.locator(":scope > *").nth(1)).toBeInViewport()
  expect(await isDrawnInView(page)).toBe(true)
})

test("a note’s mark far below is gone to from the pane", async ({ desk, page }) => {
  await openLong(desk, page)
  await page.getByRole("button", { name: "Go to the mark of endnote i", exact: true }).click()
  await expect(page.locator(".ProseMirror-selectednode")).toBeInViewport()
  expect(await isDrawnInView(page)).toBe(true)
})

test("words are there for a screen reader even where they are not drawn", async ({ desk, page }) => {
  await openLong(desk, page)
  await expect(desk.body("Русский").getByRole("group", { name: /^250\. слово/ })).toHaveCount(1)
})
