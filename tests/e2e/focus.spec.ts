/// Where the keys are after something was done by Tab and Enter.
import type { Page } from "@playwright/test"
import { CLOCKS, expect, test } from "./desk"

test("what undoes from a message gives the keys back to where one wrote, also when Tab led to it", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Зубровка. ")
  await page.keyboard.press("Control+Alt+h")
  await page.keyboard.type("зубровка")
  await expect(page.getByRole("button", { name: "Take out one hit" })).toBeEnabled()
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(desk.body("Русский")).toBeFocused()
  let undo = page.getByRole("button", { name: "Undo", exact: true })
  await expect(undo).toBeVisible()
  let isThere = () => undo.evaluate((button) => button === document.activeElement)
  for (let step = 0; step < 60 && !(await isThere()); step++) await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(page.getByText(/former words again/)).toBeVisible()
  await expect(desk.body("Русский")).toBeFocused()
})

test("the tools of a column are one stop for Tab, which is the tool where the keys were last", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let tools = page.getByRole("toolbar")
  await tools.getByRole("button", { name: "Bold" }).focus()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  let heading = tools.getByRole("button", { name: "Heading", exact: true })
  await expect(heading).toBeFocused()
  await page.keyboard.press("Shift+Tab")
  await expect(tools.locator(":focus")).toHaveCount(0)
  await page.keyboard.press("Tab")
  await expect(heading).toBeFocused()
  // The menu behind the tools gives the keys back to its own button.
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft")
  let more = tools.getByRole("button", { name: "More formatting" })
  await expect(more).toBeFocused()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect(more).toBeFocused()
  await page.keyboard.press("Shift+Tab")
  await page.keyboard.press("Tab")
  await expect(more).toBeFocused()
})

/// What has the keys: its name for a screen reader, and whether one sees that it has them.
async function atHand(page: Page): Promise<{ name: string; isSeen: boolean }> {
  let session = await page.context().newCDPSession(page)
  let { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" })
  let { nodes } = await session.send("Accessibility.getPartialAXTree", { objectId: result.objectId!, fetchRelatives: false })
  await session.detach()
  let isSeen = await page.evaluate(() => {
    let element = document.activeElement as HTMLElement
    let { outlineStyle, outlineColor, boxShadow } = getComputedStyle(element)
    let { left, right, top, bottom } = element.getBoundingClientRect()
    let isInView = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
    let hasCaret = element.isContentEditable || (element instanceof HTMLTextAreaElement && !element.readOnly)
    let hasRing = (outlineStyle !== "none" && outlineColor !== "rgba(0, 0, 0, 0)") || boxShadow !== "none"
    // The line between two columns is drawn within its element.
    let hasLine = getComputedStyle(element, "::after").backgroundColor !== "rgba(0, 0, 0, 0)"
    return isInView && (hasCaret || hasRing || hasLine)
  })
  return { name: String(nodes[0]?.name?.value ?? ""), isSeen }
}

test("with Tab alone one comes through an article with three columns, and all that one meets has a name and a sign of the keys", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.chip("en").click()
  await expect(desk.body("English")).toBeFocused()
  for (let key of ["Tab", "Shift+Tab"]) {
    let met: string[] = []
    await desk.body("English").focus()
    for (let step = 0; step < 120; step++) {
      await page.keyboard.press(key)
      // Between the last and the first the keys are the browser's own.
      if (await page.evaluate(() => document.activeElement === document.body)) continue
      let { name, isSeen } = await atHand(page)
      expect(name, `after ${met.at(-1)}`).not.toBe("")
      expect(isSeen, name).toBe(true)
      met.push(name)
      if (name === "Body, English") break
    }
    for (let name of ["Title, Türkçe", "Body, Türkçe", "Width of the column, Русский", "Body, Русский", "All actions", "Add an endnote at the caret", "Body, English"]) expect(met).toContain(name)
  }
})

test("Tab leads out of tables and lists", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Русский")
  await body.locator(":scope > p").nth(1).click()
  await page.keyboard.press("End")
  for (let begun of ["Control+Alt+g", "Control+Shift+8"]) {
    await page.keyboard.press("Enter")
    await page.keyboard.press(begun)
    await page.keyboard.type("слово")
    for (let step = 0; step < 12 && (await body.evaluate((one) => one === document.activeElement)); step++) await page.keyboard.press("Tab")
    await expect(body).not.toBeFocused()
    await body.focus()
  }
})

test("the arrows lead from row to row and out of a table, and what is typed then stands below it", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Русский")
  await body.locator(":scope > p").nth(1).click()
  await page.keyboard.press("End")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Control+Alt+g")
  await page.keyboard.type("один")
  let cell = () => body.evaluate((body) => [...body.querySelectorAll("td")].findIndex((cell) => cell.contains(getSelection()!.anchorNode)))
  // Between two cells there is no place to stand, where what is typed would be a cell of its own.
  await page.keyboard.press("ArrowRight")
  expect(await cell()).toBe(1)
  await page.keyboard.press("ArrowLeft")
  expect(await cell()).toBe(0)
  for (let expected of [3, 6, -1]) {
    await page.keyboard.press("ArrowDown")
    expect(await cell()).toBe(expected)
  }
  await page.keyboard.type("...")
  await expect(body.locator("table + p")).toHaveText(/^…/)
  await page.keyboard.press("Control+z")
  await expect(body.locator("table + p")).toHaveText(/^\.\.\./)
  await expect(body.locator("td")).toHaveCount(9)
  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowUp")
  for (let expected of [5, 2, -1]) {
    await page.keyboard.press("ArrowUp")
    expect(await cell()).toBe(expected)
  }

  // Below a table that ends the text a paragraph is made.
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Control+Alt+g")
  await expect(body.locator("td")).toHaveCount(18)
  for (let expected of [12, 15, -1]) {
    await page.keyboard.press("ArrowDown")
    expect(await cell()).toBe(expected)
  }
  await expect(body.locator(":scope > :last-child")).toHaveText("")
})
