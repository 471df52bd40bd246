/// A text of which only a part is drawn: whatever one does across the edges of that part is done to the whole.
import { type Page } from "@playwright/test"
import { expect, putDictionary, test, type Desk } from "./desk"

const BLOCKS = 300
const TITLE = "A long article"
type Block = { id: string; node: { content?: { text?: string; marks?: unknown[] }[] } }

const id = (column: number, number: number) => `01900000-0000-7000-800${column}-${number.toString(16).padStart(12, "0")}`

/// How a long article differs from one of paragraphs beside paragraphs.
type Shape = {
  /// Paragraphs of the translation; the rest is not begun.
  translated?: number
  /// The numbers from 0 of blocks of the original that are rules.
  rules?: number[]
}

/// Makes an article of two long editions whose paragraphs say their number, and opens it. The last one marks a note.
async function openLong(desk: Desk, page: Page, { translated = BLOCKS, rules = [] }: Shape = {}): Promise<{ left: string; right: string }> {
  await desk.openSample()
  let { article, edition: left } = await desk.call<{ article: string; edition: string }>("create_article", { language: "tr", title: TITLE })
  let { edition: right } = await desk.call<{ edition: string }>("add_edition", { article, language: "ru", title: TITLE })
  let [note] = await desk.call<{ id: string }[]>("add_notes", { article, language: "ru", texts: [[]] })
  for (let [column, edition] of [left, right].entries()) {
    let numbers = Array.from({ length: column === 0 ? BLOCKS : translated }, (_, number) => number)
    let blocks = numbers.map((number) => {
      if (column === 0 && rules.includes(number)) return { id: id(column, number), node: { type: "rule" }, expected: null }
      // Columns of unlike lengths, so that being level is work.
      let words = ` слово sözcük`.repeat(4 + ((number * 7 + column * 11) % 23))
      let content: object[] = [{ type: "text", text: `${number + 1}.${words}.`, marks: [] }]
      if (number === BLOCKS - 1) content.push({ type: "note_mark", attrs: { id: note!.id }, marks: [] })
      return { id: id(column, number), node: { type: "paragraph", content }, expected: null }
    })
    await desk.call("save_edition", { edition, title: null, key_points: null, order: numbers.map((number) => id(column, number)), blocks, base_revision: 1 })
  }
  await page.reload()
  await desk.openArticle(TITLE)
  return { left, right }
}

const stored = async (desk: Desk, edition: string) => (await desk.call<{ blocks: Block[] }>("open_edition", { edition })).blocks

/// The editions of the long article.
async function editions(desk: Desk): Promise<{ article: string; left: string; right: string }> {
  let { rows } = await desk.call<{ rows: { id: string; title: string; editions: { id: string; language: string }[] }[] }>("list_articles", { search: "", limit: 10, offset: 0 })
  let { id, editions: found } = rows.find(({ title }) => title === TITLE)!
  return { article: id, left: found.find(({ language }) => language === "tr")!.id, right: found.find(({ language }) => language === "ru")!.id }
}

const wordsOf = (block: Block | undefined) => (block?.node.content ?? []).map(({ text }) => text ?? "").join("")

/// How far the columns are from level, in pixels, and how many elements they have. A box that is folded into another
/// stands nowhere by itself.
const standing = (page: Page) =>
  page.evaluate(() => {
    let [left, right] = [...document.querySelectorAll(".body")].map((body) => [...body.children] as HTMLElement[])
    let top = (element: HTMLElement) => element.getBoundingClientRect().top
    let isFolded = (element: HTMLElement) => getComputedStyle(element).display === "contents"
    let errors = left!.flatMap((element, row) => (isFolded(element) || isFolded(right![row]!) ? [] : [Math.abs(top(element) - top(right![row]!))]))
    return { counts: [left!.length, right!.length], error: Math.max(...errors) }
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

test("a screen reader gets the whole text, paragraph by paragraph", async ({ desk, page }) => {
  await openLong(desk, page)
  await scrollTo(page, 0.5)
  let session = await page.context().newCDPSession(page)
  let { nodes } = await session.send("Accessibility.getFullAXTree")
  let byId = new Map(nodes.map((node) => [node.nodeId, node]))
  let wordsIn = (node: (typeof nodes)[number] | undefined): string => {
    let children = (node?.childIds ?? []).flatMap((child) => byId.get(child) ?? [])
    return children.length ? children.map(wordsIn).join("") : String(node?.name?.value ?? "")
  }
  let bodies = nodes.filter(({ role, name }) => role?.value === "textbox" && /^Body, /.test(String(name?.value)))
  expect(bodies.length).toBe(2)
  for (let body of bodies) {
    let pieces = (body.childIds ?? []).map((child) => wordsIn(byId.get(child)))
    expect(pieces.length).toBe(BLOCKS)
    expect(pieces.filter((words, number) => !words.startsWith(`${number + 1}. слово`))).toEqual([])
  }
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

test("keys that are pressed faster than the page is drawn go through the text all the same", async ({ desk, page }) => {
  await openLong(desk, page)
  let place = () => page.evaluate(() => Number.parseInt(getSelection()!.anchorNode!.parentElement!.closest(".body > *")!.textContent!, 10))
  await desk.body("Русский").locator(":scope > *").first().click()
  // A busy machine, on which no frame comes.
  await page.evaluate(() => (window.requestAnimationFrame = () => 0))
  let before = await place()
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press("ArrowDown")
    let now = await place()
    expect(now - before, `press ${press}`).toBeLessThan(2)
    before = now
  }
  expect(before).toBeGreaterThan(20)
})

test("everything is selected, cut, brought back and saved", async ({ desk, page }) => {
  let { right } = await openLong(desk, page)
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+a")
  // It is seen that all is selected, as the web view itself does not show it in WebKit.
  let paper = () => desk.body("Русский").locator(":scope > p").first().evaluate((block) => getComputedStyle(block).backgroundColor)
  expect(await paper()).not.toBe("rgba(0, 0, 0, 0)")
  await page.keyboard.press("Control+x")
  await expect(desk.body("Русский").locator(":scope > *:not([data-gap])")).toHaveCount(1)
  expect(await paper()).toBe("rgba(0, 0, 0, 0)")
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

test("a translation that has only begun stands level with its original", async ({ desk, page }) => {
  await openLong(desk, page, { translated: 3 })
  for (let part of [0, 0.02, 0.04, 0.1, 0.5, 1, 0]) {
    await scrollTo(page, part)
    expect(await standing(page), `at ${part}`).toEqual({ counts: [BLOCKS, BLOCKS], error: 0 })
  }
})

test("rules beside paragraphs keep the rest level", async ({ desk, page }) => {
  await openLong(desk, page, { rules: [4, 80, 150, 290] })
  for (let part of [0, 0.3, 0.5, 1, 0]) {
    await scrollTo(page, part)
    expect(await standing(page), `at ${part}`).toEqual({ counts: [BLOCKS, BLOCKS], error: 0 })
  }
})

test("the arrows go from paragraph to paragraph, however much is untranslated between them", async ({ desk, page }) => {
  await openLong(desk, page, { translated: 3 })
  await scrollTo(page, 0.5)
  await page.getByRole("button", { name: "Begin empty" }).first().click()
  await page.keyboard.type("FAR")
  await page.keyboard.press("Enter")
  await page.keyboard.type("NEXT")
  let body = desk.body("Русский")
  await scrollTo(page, 0)
  await body.getByText(/^3\./).click()
  await page.keyboard.press("End")
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press("ArrowDown")
    await page.waitForTimeout(40)
    let at = await page.evaluate(() => {
      let { anchorNode } = getSelection()!
      return (anchorNode instanceof Element ? anchorNode : anchorNode!.parentElement!).closest(".body > *")!.textContent
    })
    if (at?.startsWith("3.")) continue
    expect(at).toBe("FAR")
    break
  }
  await expect(body.getByText("FAR")).toBeInViewport()
})

test("what another program writes above leaves in its place what one reads", async ({ desk, page, other }) => {
  await openLong(desk, page)
  await scrollTo(page, 0.5)
  let reading = await page.evaluate(() => {
    let view = document.querySelector(".scroller")!.getBoundingClientRect()
    let blocks = [...document.querySelectorAll(".body")[1]!.children]
    let at = blocks.findIndex((block) => block.getBoundingClientRect().top >= view.top)
    return { at, top: blocks[at]!.getBoundingClientRect().top }
  })
  await other(desk.newsroom(), async (second) => {
    let blocks = await stored(second, (await editions(second)).right)
    let above = blocks[reading.at - 1] as Block & { digest: string }
    let node = { type: "paragraph", content: [{ type: "text", text: `${wordsOf(above)} ${"ДОБАВЛЕНО ".repeat(80)}.`, marks: [] }] }
    await second.call("save_edition", {
      edition: (await editions(second)).right, title: null, key_points: null, order: null, blocks: [{ id: above.id, node, expected: above.digest }], base_revision: 2,
    })
  })
  await expect(page.getByText("ДОБАВЛЕНО").first()).toBeAttached()
  await page.waitForTimeout(300)
  let top = await page.evaluate((at) => document.querySelectorAll(".body")[1]!.children[at]!.getBoundingClientRect().top, reading.at)
  expect(Math.abs(top - reading.top)).toBeLessThan(1.5)
})

test("a growing title does not scroll away", async ({ desk, page }) => {
  await openLong(desk, page)
  await desk.body("Русский").locator(":scope > *").first().click()
  let title = page.getByRole("textbox", { name: "Title, Русский" })
  await title.click()
  await page.keyboard.press("End")
  await page.keyboard.type(" и ещё много слов о том же".repeat(5))
  await page.setViewportSize({ width: 1180, height: 800 })
  await page.waitForTimeout(400)
  await expect(title).toBeInViewport()
  expect((await standing(page)).error).toBe(0)
})

test("a whole text that comes back is not drawn whole", async ({ desk, page }) => {
  await openLong(desk, page)
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Delete")
  await page.waitForTimeout(700)
  await page.keyboard.press("Control+z")
  await expect(desk.body("Русский").locator(":scope > *")).toHaveCount(BLOCKS)
  await page.waitForTimeout(200)
  expect(await desk.body("Русский").locator(":scope > .far").count()).toBeGreaterThan(BLOCKS / 2)
  expect((await standing(page)).error).toBe(0)
  expect(await isDrawnInView(page)).toBe(true)
})

test("key points that come into the column with fewer stand level", async ({ desk, page }) => {
  let { left } = await openLong(desk, page)
  await desk.call("save_edition", { edition: left, title: null, key_points: ["Bir. ".repeat(30), "İki.", "Üç. ".repeat(30)], order: null, blocks: [], base_revision: 2 })
  await page.reload()
  await desk.openArticle(TITLE)
  let tops = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".column")].map((column) => [...column.querySelectorAll(":scope > [data-row], .body")].map((row) => row.getBoundingClientRect().top)),
    )
  await page.getByRole("button", { name: "+ Key point" }).last().click()
  for (let step = 0; step < 3; step++) {
    await page.keyboard.type(`${step} слово`)
    await page.waitForTimeout(100)
    let [one, other] = await tops()
    expect(other, `step ${step}`).toEqual(one)
    await page.keyboard.press("Enter")
  }
})

test("one goes on reading in a column while the other is changed", async ({ desk, page }) => {
  await openLong(desk, page)
  let { article } = await editions(desk)
  await desk.call("add_edition", { article, language: "en", title: "Another" })
  await page.reload()
  await desk.openArticle(TITLE)
  await scrollTo(page, 0.5)
  let first = () =>
    page.evaluate(() => {
      let view = document.querySelector(".scroller")!.getBoundingClientRect()
      let block = [...document.querySelectorAll<HTMLElement>(".body")[0]!.children].find((one) => one.getBoundingClientRect().top >= view.top)!
      return { id: (block as HTMLElement).dataset.id, top: block.getBoundingClientRect().top }
    })
  let before = await first()
  await page.getByRole("group", { name: "Editions" }).getByRole("button", { name: /^en/i }).click()
  await expect(desk.body("English")).toBeVisible()
  await page.waitForTimeout(300)
  let top = await page.evaluate((id) => document.querySelector(`[data-id="${id}"]`)!.getBoundingClientRect().top, before.id)
  expect(Math.abs(top - before.top)).toBeLessThan(30)
  expect((await standing(page)).error).toBe(0)
})

test("zooming keeps the caret’s paragraph in view", async ({ desk, page }) => {
  await openLong(desk, page)
  await scrollTo(page, 0.5)
  let block = desk.body("Русский").locator(":scope > :not(.far)").nth(8)
  await block.click()
  let text = (await block.textContent())!
  let mine = desk.body("Русский").getByText(text, { exact: true })
  let before = (await mine.boundingBox())!.y
  for (let press = 0; press < 4; press++) await page.keyboard.press("Control+=")
  let moved = async () => Math.abs((await mine.boundingBox())!.y - before)
  await page.waitForTimeout(200)
  await expect.poll(moved).toBeLessThan(40)
  await page.keyboard.press("Control+0")
  await page.waitForTimeout(200)
  await expect.poll(moved).toBeLessThan(40)
  expect((await standing(page)).error).toBe(0)
})

test("a scroll that is told late, after the next zoom, takes nothing out of view", async ({ desk, page }) => {
  await openLong(desk, page)
  await scrollTo(page, 0.5)
  let block = desk.body("Русский").locator(":scope > :not(.far)").nth(8)
  await block.click()
  let text = (await block.textContent())!
  let mine = desk.body("Русский").getByText(text, { exact: true })
  let before = (await mine.boundingBox())!.y
  for (let press = 0; press < 4; press++) {
    await page.evaluate(async () => {
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "=", code: "Equal", ctrlKey: true, bubbles: true, cancelable: true }))
      // The page is drawn anew in the microtasks; a frame then tells scrolls before sizes.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      document.querySelector(".scroller")!.dispatchEvent(new Event("scroll"))
    })
    await page.waitForTimeout(60)
  }
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".body")!).fontSize)).not.toBe("17px")
  expect(Math.abs((await mine.boundingBox())!.y - before)).toBeLessThan(40)
})

test("what is only drawn in a column leaves the eye on the caret of the other", async ({ desk, page }) => {
  putDictionary(desk, "tr_TR", ["sözcük", "слово"])
  await openLong(desk, page)
  await scrollTo(page, 0.5)
  await desk.body("Türkçe").locator(":scope > :not(.far)").nth(8).click()
  await page.keyboard.type(" rota ")
  await page.evaluate(() => (document.querySelector(".scroller")!.scrollTop += 600))
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  let text = await page.evaluate(() => {
    let middle = document.querySelector(".scroller")!.getBoundingClientRect().top + 300
    return [...document.querySelectorAll(".body")[1]!.children].find((block) => block.getBoundingClientRect().bottom > middle)!.textContent
  })
  let mine = desk.body("Русский").getByText(text, { exact: true })
  await mine.click()
  let before = (await mine.boundingBox())!.y
  // The word is looked up, and underlined, after the caret has gone to the other column.
  await expect(desk.body("Türkçe").locator(".unknown-word").filter({ hasText: "rota" })).toHaveCount(1)
  for (let press = 0; press < 4; press++) await page.keyboard.press("Control+=")
  await page.waitForTimeout(200)
  expect(Math.abs((await mine.boundingBox())!.y - before)).toBeLessThan(40)
})

test("zooming right after a click keeps what was clicked in its place", async ({ desk, page }) => {
  await openLong(desk, page)
  await desk.body("Русский").locator(":scope > *").first().click()
  await scrollTo(page, 0.5)
  // The key comes before the page tells of the new selection.
  let clicked = await page.evaluate(() => {
    let port = document.querySelector(".scroller")!.getBoundingClientRect()
    let body = document.querySelectorAll(".body")[1]!
    let block = [...body.children].find((one) => one.getBoundingClientRect().top > port.top + 300)!
    let before = block.getBoundingClientRect().top
    getSelection()!.collapse(document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode(), 2)
    body.dispatchEvent(new KeyboardEvent("keydown", { key: "=", code: "Equal", ctrlKey: true, bubbles: true, cancelable: true }))
    return { id: (block as HTMLElement).dataset.id!, before }
  })
  for (let press = 0; press < 3; press++) await page.keyboard.press("Control+=")
  await page.waitForTimeout(400)
  let now = await page.evaluate((id) => document.querySelector(`[data-id="${id}"]`)!.getBoundingClientRect().top, clicked.id)
  expect(Math.abs(now - clicked.before)).toBeLessThan(40)
})
