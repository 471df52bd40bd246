import type { Page } from "@playwright/test"
import { CLOCKS, expect, test, type Desk } from "./desk"

const colours = (desk: Desk, language: string) => desk.body(language).evaluate((body) => [...body.children].filter((child) => child.matches("p, h2")).map((child) => getComputedStyle(child).color))
const style = (desk: Desk, property: string) => desk.body("Русский").evaluate((body, property) => getComputedStyle(body).getPropertyValue(property), property)

/// How far the caret's line stands from the top of the view, as a share of it.
const height = (page: Page) =>
  page.evaluate(() => {
    let range = getSelection()!.getRangeAt(0).cloneRange()
    let port = document.querySelector(".scroller")!.getBoundingClientRect()
    // A caret between two lines has no box of its own; that of the letter before it stands for it.
    range.setStart(range.endContainer, Math.max(0, range.endOffset - 1))
    let line = range.getClientRects()[0]!
    return ((line.top + line.bottom) / 2 - port.top) / port.height
  })

test("focus mode leaves the paragraph at the caret and the one across, and puts away what is around", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.body("Русский").locator("p").nth(1).click()
  await page.keyboard.press("F8")
  await expect(page.getByRole("banner")).toHaveCount(0)
  await expect(page.getByRole("tablist")).toHaveCount(0)
  await expect(desk.body("Русский")).toBeFocused()
  let lit = async (language: string) => {
    let all = await colours(desk, language)
    let dimmed = all[0]
    return all.flatMap((colour, at) => (colour === dimmed ? [] : [at]))
  }
  await expect.poll(() => lit("Русский")).toEqual([1])
  expect(await lit("Türkçe")).toEqual([1])
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await page.keyboard.type("Ещё.")
  let last = (await colours(desk, "Русский")).length - 1
  await expect.poll(() => lit("Русский")).toEqual([last])

  // The search has its place, and the pane comes back with all the rest.
  await page.keyboard.press("Control+f")
  await expect(page.getByRole("search", { name: /^Find, / })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+Alt+o")
  await expect(page.getByRole("tab", { name: "Outline" })).toBeVisible()
  await page.keyboard.press("F8")
  await page.getByRole("button", { name: "Leave focus mode" }).click()
  await expect(page.getByRole("banner")).toBeVisible()
  expect(new Set(await colours(desk, "Русский")).size).toBe(1)
})

test("in typewriter mode the line one writes in stays at one height", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Конец.")
  await page.keyboard.press("F9")
  await expect(page.getByText("The line you write in stays at one height.")).toBeVisible()
  await expect.poll(() => height(page)).toBeCloseTo(0.45, 2)
  for (let line = 0; line < 3; line++) {
    await page.keyboard.press("Enter")
    await page.keyboard.type("Слово. ".repeat(15))
    await expect.poll(() => height(page)).toBeCloseTo(0.45, 2)
  }
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("ArrowUp")
  await expect.poll(() => height(page)).toBeCloseTo(0.45, 2)
  // A click does not move the words away from under the pointer.
  let before = await page.evaluate(() => document.querySelector(".scroller")!.scrollTop)
  await page.mouse.click(700, 250)
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => document.querySelector(".scroller")!.scrollTop)).toBe(before)
})

test("face, size and width are kept, and set in the settings too", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  expect(await style(desk, "font-family")).toMatch(/Serif/)
  await desk.act("Text in a plain face")
  await expect.poll(() => style(desk, "font-family")).toMatch(/^"?Inter/)
  await page.keyboard.press("Control+=")
  await expect.poll(() => style(desk, "font-size")).toBe("18.7px")
  await page.setViewportSize({ width: 1920, height: 1080 })
  let wide = await style(desk, "width")
  await desk.act("Narrow text")
  await expect.poll(async () => Number.parseFloat(await style(desk, "width"))).toBeLessThan(Number.parseFloat(wide))
  let tops = (language: string) => desk.body(language).evaluate((body) => [...body.children].map((child) => child.getBoundingClientRect().top))
  await expect.poll(async () => JSON.stringify(await tops("Türkçe")) === JSON.stringify(await tops("Русский"))).toBe(true)

  await page.reload()
  await desk.goTo("Settings")
  await expect(page.getByRole("combobox", { name: "Face", exact: true })).toHaveValue("sans")
  await expect(page.getByRole("combobox", { name: "Size" })).toHaveValue("110")
  await expect(page.getByRole("combobox", { name: "Width" })).toHaveValue("narrow")
  await page.getByRole("combobox", { name: "Face", exact: true }).selectOption("mono")
  await page.getByRole("combobox", { name: "Size" }).selectOption("150")
  await page.getByRole("checkbox", { name: /^Typewriter mode/ }).check()
  await desk.goTo("Articles")
  await desk.openArticle(CLOCKS)
  await expect.poll(() => style(desk, "font-size")).toBe("25.5px")
  expect(await style(desk, "font-family")).toMatch(/mono/)
})

test("the window fills the screen and comes back by one key", async ({ desk, page }) => {
  await desk.openSample()
  await page.keyboard.press("F11")
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await page.keyboard.press("F11")
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
})
