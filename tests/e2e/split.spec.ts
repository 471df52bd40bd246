/// Two places of one edition, one above the other.
import AxeBuilder from "@axe-core/playwright"
import { CLOCKS, expect, test, type Desk } from "./desk"

const KEY = "Control+Alt+v"

const second = (desk: Desk) => desk.page.getByRole("textbox", { name: "Text in the second view, Русский" })
const column = (desk: Desk) => desk.body("Русский")
/// How far the columns and the second view are scrolled, in pixels.
const scrolled = (desk: Desk) => desk.page.locator(".columns .scroller").evaluateAll((ports) => ports.map((port) => Math.round(port.scrollTop)))
const heightOf = async (desk: Desk) => (await desk.page.getByRole("region", { name: "Second view, Русский" }).boundingBox())!.height

/// Opens the second view at the third paragraph of the translation.
async function split(desk: Desk): Promise<void> {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await column(desk).locator(":scope > p").nth(2).click()
  await desk.page.keyboard.press("End")
  await desk.page.keyboard.press(KEY)
  await expect(second(desk)).toBeFocused()
}

test("what is typed in the second view is seen in the column, saved, and undone once", async ({ desk, page }) => {
  await split(desk)
  await page.keyboard.type(" Впервые")
  await expect(second(desk)).toContainText(" Впервые")
  await expect(column(desk).locator(":scope > p").nth(2)).toContainText(" Впервые")
  await desk.saved()
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await page.keyboard.type("Совсем новый абзац")
  await expect(column(desk).locator(":scope > p").last()).toHaveText("Совсем новый абзац")
  await desk.saved()
  await page.keyboard.press("Control+z")
  await expect(column(desk).locator(":scope > p").filter({ hasText: "Совсем новый" })).toHaveCount(0)
  await expect(second(desk)).toBeFocused()

  // A caret at the very place where words come in moves on behind them.
  await page.keyboard.press("Escape")
  await expect(second(desk)).toHaveCount(0)
  await expect(column(desk)).toBeFocused()
  await page.keyboard.type("!")
  await expect(column(desk).locator(":scope > p").nth(2)).toContainText("Впервые!")

  await desk.saved()
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(column(desk).locator(":scope > p").nth(2)).toContainText("Впервые!")
})

test("each view is scrolled by itself, and F6 goes through both", async ({ desk, page }) => {
  await split(desk)
  let [above] = await scrolled(desk)
  await page.keyboard.press("Control+End")
  await expect.poll(async () => (await scrolled(desk))[1]).toBeGreaterThan(500)
  expect((await scrolled(desk))[0]).toBe(above)
  await page.keyboard.type("Конец")
  expect((await scrolled(desk))[0]).toBe(above)
  let [, below] = await scrolled(desk)

  await page.keyboard.press("F6")
  await expect(page.getByRole("tab", { selected: true })).toBeFocused()
  await page.keyboard.press("Shift+F6")
  await expect(second(desk)).toBeFocused()
  await page.keyboard.press("Shift+F6")
  await expect(column(desk)).toBeFocused()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("Начало")
  expect((await scrolled(desk))[1], "the second view stays where it is").toBe(below)
  await page.keyboard.press(KEY)
  await expect(second(desk)).toHaveCount(0)
})

test("the tools work where one writes", async ({ desk, page }) => {
  await split(desk)
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await page.keyboard.type("Слово")
  await page.keyboard.press("Control+Shift+ArrowLeft")
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Слово")
  await page.getByRole("toolbar").getByRole("button", { name: "Bold" }).click()
  await expect(column(desk).locator("strong").last()).toHaveText("Слово")
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Bold" })).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("ArrowRight")
  await desk.act("Endnote")
  await expect(column(desk).locator(":scope > p").last().locator("sup")).toHaveCount(1)
})

test("the line between them is moved by keys and by the mouse, and kept", async ({ desk, page }) => {
  await split(desk)
  let line = page.getByRole("separator", { name: "Height of the second view" })
  let before = await heightOf(desk)
  await line.focus()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("ArrowUp")
  await expect(line).toHaveAttribute("aria-valuenow", "50")
  expect(await heightOf(desk)).toBeGreaterThan(before + 30)
  let box = (await line.boundingBox())!
  await page.mouse.move(box.x + 300, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(box.x + 300, box.y + 104)
  await page.mouse.up()
  expect(Math.abs((await line.boundingBox())!.y - box.y - 100), "the line follows the mouse").toBeLessThan(8)
  let kept = async () => (await desk.call<{ preferences: { split: number | null } }>("desk_state", {})).preferences.split
  await expect.poll(kept).toBe(Number(await line.getAttribute("aria-valuenow")))
  await page.getByRole("button", { name: "Close the second view" }).click()
  await expect(second(desk)).toHaveCount(0)
  await expect(column(desk)).toBeFocused()
})

for (let theme of ["Light theme", "Dark theme"]) {
  test(`axe finds nothing, ${theme}`, async ({ desk, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await split(desk)
    await desk.act(theme)
    await expect(second(desk)).toBeVisible()
    let { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([])
  })
}

test("what is sought is marked and gone to in the second view, too, if the caret is there", async ({ desk, page }) => {
  await split(desk)
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" Зубровка в конце.")
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("Зубровка в начале. ")
  await page.keyboard.press("Control+Home")
  let [above] = await scrolled(desk)
  await page.keyboard.press("Control+h")
  await page.keyboard.type("зубровка")
  let bar = page.getByRole("search", { name: /^Find, / })
  await expect(bar.getByRole("status")).toHaveText("1 of 2")
  await expect(second(desk).locator(".at-hand")).toHaveText("Зубровка")
  await page.keyboard.press("Enter")
  await expect(bar.getByRole("status")).toHaveText("2 of 2")
  await expect(second(desk).locator(".at-hand")).toBeInViewport()
  await expect(column(desk).locator(".at-hand")).toHaveCount(0)
  expect((await scrolled(desk))[0]).toBe(above)
  await bar.getByRole("textbox", { name: "Replace with" }).fill("Мята")
  await bar.getByRole("textbox", { name: "Replace with" }).press("Enter")
  await expect(second(desk)).toContainText("Мята в конце.")
  await expect(column(desk)).toContainText("Мята в конце.")
  await page.keyboard.press("Escape")
  await expect(second(desk)).toBeFocused()
  await expect(second(desk).locator(".hit")).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect(column(desk)).toContainText("Зубровка в конце.")
})
