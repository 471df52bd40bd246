/// More editions than two side by side.
import { type Locator, type Page } from "@playwright/test"
import { CLOCKS, expect, test, type Desk } from "./desk"

/// The languages of the columns, from left to right.
const languages = (page: Page): Promise<(string | null)[]> =>
  page.locator("section.column").evaluateAll((columns) => columns.map((column) => column.getAttribute("aria-label")))

/// How far the rows of all columns are from level in what is painted, in pixels, and whether there are as many in each.
const standing = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    let columns = [...document.querySelectorAll(".body")].map((body) => [...body.children].filter((child) => (child as HTMLElement).dataset.id ?? (child as HTMLElement).dataset.gap))
    let tops = columns.map((rows) => rows.map((row) => row.getBoundingClientRect().top))
    let error = Math.max(...tops.flatMap((column) => column.map((top, row) => Math.abs(top - tops[0]![row]!))))
    return { counts: [...new Set(columns.map(({ length }) => length))].length, error }
  })

const LEVEL = { counts: 1, error: 0 }

const widthOf = async (desk: Desk, language: string): Promise<number> => (await columnOf(desk, language).boundingBox())!.width

const columnOf = (desk: Desk, language: string): Locator => desk.page.getByRole("region", { name: language, exact: true })

async function openThree(desk: Desk): Promise<void> {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.chip("en").click()
  await expect(desk.body("English")).toBeVisible()
  await expect.poll(() => kept(desk), "the columns are kept").toHaveLength(3)
}

async function openSix(desk: Desk): Promise<void> {
  let { page } = desk
  await openThree(desk)
  let { rows } = await desk.call<{ rows: { id: string; editions: { language: string }[] }[] }>("list_articles", { search: "", limit: 10, offset: 0 })
  let article = rows.find(({ editions }) => editions.some(({ language }) => language === "ru"))!.id
  for (let language of ["de", "fr", "ar"]) await desk.call("add_edition", { article, language, title: "" })
  await page.reload()
  await desk.openArticle(CLOCKS)
  for (let language of ["de", "fr", "ar"]) {
    // The one that was clicked in the library lies there already.
    if ((await desk.chip(language).getAttribute("aria-pressed")) === "false") await desk.chip(language).click()
    await expect(page.locator(`.body[lang=${language}]`)).toBeVisible()
  }
}

/// The widths that are kept for the next time, in percent of an equal share.
async function kept(desk: Desk): Promise<number[]> {
  let { preferences } = await desk.call<{ preferences: { columns: { columns: { width: number }[] }[] } }>("desk_state", {})
  return preferences.columns[0]?.columns.map(({ width }) => width) ?? []
}

/// The place of the caret's block in its column.
const caretRow = (page: Page) =>
  page.evaluate(() => {
    let { anchorNode } = getSelection()!
    let element = anchorNode instanceof Element ? anchorNode : anchorNode!.parentElement!
    let block = element.closest(".body > *")!
    return { language: block.parentElement!.lang, top: Math.round(block.getBoundingClientRect().top - block.parentElement!.getBoundingClientRect().top) }
  })

test("a third column stands level with the others, goes, and is there again the next time", async ({ desk, page }) => {
  await openThree(desk)
  expect(await languages(page)).toEqual(["Türkçe", "Русский", "English"])
  expect(await standing(page)).toEqual(LEVEL)
  await expect(desk.chip("en")).toHaveAttribute("aria-pressed", "true")

  await page.reload()
  await desk.openArticle(CLOCKS)
  expect(await languages(page)).toEqual(["Türkçe", "Русский", "English"])
  await desk.body("Русский").locator(":scope > p").first().click()
  await page.keyboard.press("Control+Alt+w")
  await expect(desk.body("Русский")).toHaveCount(0)
  expect(await languages(page)).toEqual(["Türkçe", "English"])
  // One goes on in the column that took its place.
  await expect(desk.body("English")).toBeFocused()
  expect(await standing(page)).toEqual(LEVEL)

  await desk.chip("en").click()
  await expect(desk.body("English")).toHaveCount(0)
  await desk.chip("tr").click()
  expect(await languages(page), "the last column stays").toEqual(["Türkçe"])
  await desk.body("Türkçe").focus()
  await page.keyboard.press("Control+Alt+n")
  await expect(desk.body("English")).toBeFocused()
  await page.keyboard.press("Control+Alt+n")
  await expect(desk.body("Русский")).toBeFocused()
  expect(await languages(page)).toEqual(["Türkçe", "English", "Русский"])
})

test("a column changes places with the next one, and one writes on in it", async ({ desk, page }) => {
  await openThree(desk)
  await desk.body("Русский").locator(":scope > p").nth(1).click()
  await page.keyboard.press("End")
  await page.keyboard.press("Control+Shift+PageDown")
  await expect.poll(() => languages(page)).toEqual(["Türkçe", "English", "Русский"])
  expect(await standing(page)).toEqual(LEVEL)
  await page.keyboard.type(" Ещё слово.")
  await expect(desk.body("Русский").locator(":scope > p").nth(1)).toContainText("Ещё слово.")
  expect(await standing(page)).toEqual(LEVEL)

  await page.keyboard.press("Control+Shift+PageUp")
  await page.keyboard.press("Control+Shift+PageUp")
  await expect.poll(() => languages(page)).toEqual(["Русский", "Türkçe", "English"])
  expect(await standing(page)).toEqual(LEVEL)
  await page.getByRole("button", { name: "Русский: the column" }).click()
  await page.getByRole("menuitem", { name: "Move this column to the right" }).click()
  await expect.poll(() => languages(page)).toEqual(["Türkçe", "Русский", "English"])
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+z")
  await expect(desk.body("Русский")).not.toContainText("Ещё слово.")
})

test("keys that are pressed while the new order is kept are written where the caret was", async ({ desk, page }) => {
  await openThree(desk)
  await page.route("**/set_preferences", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await desk.body("Русский").locator(":scope > p").nth(1).click()
  await page.keyboard.press("Control+Shift+PageDown")
  await page.keyboard.type("Ещё слово. ")
  await expect(desk.body("Русский")).toContainText("Ещё слово. ", { timeout: 1000 })
  await page.getByLabel("Title, English").click()
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Control+Shift+PageUp")
  await page.keyboard.type(" again")
  await expect(page.getByLabel("Title, English")).toHaveValue(/ again$/, { timeout: 1000 })
})

test("a column is dragged by its head to where the line is, and Escape leaves it where it was", async ({ desk, page }) => {
  await openThree(desk)
  let grip = async (language: string) => {
    let { x, y, width, height } = (await page.locator(".heads > .head").filter({ has: page.locator("b", { hasText: language }) }).boundingBox())!
    return { x: x + width - 12, left: x + 60, y: y + height / 2 + 12, middle: x + width / 2 }
  }
  let [first, last] = [await grip("Türkçe"), await grip("English")]
  let line = page.locator(".heads .place")
  await page.mouse.move(first.left, first.y)
  await page.mouse.down()
  await page.mouse.move(first.left + 2, first.y)
  await expect(line).toHaveCount(0)
  await page.mouse.move(last.middle + 20, last.y, { steps: 6 })
  await expect(line).toBeVisible()
  let english = (await columnOf(desk, "English").boundingBox())!
  expect(Math.abs((await line.boundingBox())!.x - english.x - english.width)).toBeLessThan(8)
  await page.keyboard.press("Escape")
  await expect(line).toHaveCount(0)
  await page.mouse.up()
  expect(await languages(page)).toEqual(["Türkçe", "Русский", "English"])

  await page.mouse.move(first.left, first.y)
  await page.mouse.down()
  await page.mouse.move(last.middle + 20, last.y, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => languages(page)).toEqual(["Русский", "English", "Türkçe"])
  expect(await standing(page)).toEqual(LEVEL)
  await page.reload()
  await desk.openArticle(CLOCKS)
  expect(await languages(page)).toEqual(["Русский", "English", "Türkçe"])
  // A hand that is quick is past the head at once.
  let [quick, goal] = [await grip("Русский"), await grip("Türkçe")]
  await page.mouse.move(quick.left, quick.y)
  await page.mouse.down()
  await page.mouse.move(goal.middle + 20, goal.y + 200)
  await page.mouse.move(goal.middle + 21, goal.y + 200)
  await page.mouse.up()
  await expect.poll(() => languages(page)).toEqual(["English", "Türkçe", "Русский"])
  // The name in the head still opens its menu.
  await page.getByRole("button", { name: "Türkçe: the column" }).click()
  await expect(page.getByRole("menuitem").first()).toBeVisible()
})

test("widths are set by key and by mouse, and are those of the next time", async ({ desk, page }) => {
  await openThree(desk)
  await page.keyboard.press("Control+\\")
  await expect(page.getByRole("tabpanel")).toHaveCount(0)
  let before = await widthOf(desk, "Türkçe")
  let line = page.getByRole("separator", { name: "Width of the column, Türkçe" })
  await line.focus()
  await page.keyboard.press("ArrowRight")
  expect(await widthOf(desk, "Türkçe")).toBeCloseTo(before + 32, 0)
  expect(await widthOf(desk, "English")).toBeCloseTo(before, 0)
  await expect(line).toHaveAttribute("aria-valuenow", "36")
  expect(await standing(page)).toEqual(LEVEL)

  let box = (await line.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, 400)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 40, 420, { steps: 4 })
  await page.mouse.up()
  expect(await widthOf(desk, "Türkçe")).toBeCloseTo(before + 72, 0)
  expect(await standing(page)).toEqual(LEVEL)

  await expect.poll(async () => Math.max(...(await kept(desk)))).toBeGreaterThan(110)
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(desk.body("English")).toBeVisible()
  expect(Math.abs((await widthOf(desk, "Türkçe")) - before - 72)).toBeLessThan(4)
  await desk.body("English").focus()
  await page.keyboard.press("Control+Alt+=")
  expect(await widthOf(desk, "English")).toBeGreaterThan(before + 25)
  await page.keyboard.press("Control+Alt+-")
  await page.keyboard.press("Control+Alt+u")
  expect(await widthOf(desk, "Türkçe")).toBeCloseTo(before, 0)
  await line.focus()
  await page.keyboard.press("Home")
  expect(await widthOf(desk, "Türkçe")).toBeCloseTo(300, 0)
})

test("Alt and the arrows lead along a row of three columns", async ({ desk, page }) => {
  await openThree(desk)
  await desk.body("Türkçe").locator(":scope > p").nth(3).click()
  let { top } = await caretRow(page)
  await page.keyboard.press("Alt+ArrowLeft")
  expect(await caretRow(page), "there is nothing at the left of it").toEqual({ language: "tr", top })
  for (let language of ["ru", "en"]) {
    await page.keyboard.press("Alt+ArrowRight")
    expect(await caretRow(page)).toEqual({ language, top })
  }
  for (let language of ["ru", "tr"]) {
    await page.keyboard.press("Alt+ArrowLeft")
    expect(await caretRow(page)).toEqual({ language, top })
  }
})

test("what is sought is found in each of three columns", async ({ desk, page }) => {
  await openThree(desk)
  await desk.body("Türkçe").locator(":scope > p").first().click()
  await page.keyboard.press("Control+f")
  let field = page.getByRole("textbox", { name: "Find" })
  await field.fill("2018")
  let bar = page.getByRole("search")
  let hits = () => page.locator(".body .hit").evaluateAll((found) => [...new Set(found.map((one) => one.closest<HTMLElement>(".body")!.lang))])
  await expect(bar.getByRole("status")).toHaveText(/\d+ of \d+/)
  expect(await hits()).toEqual(["tr"])
  for (let [name, language] of [["Русский", "ru"], ["English", "en"]] as const) {
    await page.keyboard.press("Alt+ArrowRight")
    await expect(page.getByRole("search", { name: new RegExp(name) })).toBeVisible()
    await expect.poll(hits).toEqual([language])
    // The bar stands over the column that it is of.
    let [over, column] = [(await bar.boundingBox())!, (await columnOf(desk, name).boundingBox())!]
    expect(over.x + over.width).toBeGreaterThan(column.x)
    await page.keyboard.press("F3")
    await expect(desk.body(name).locator(".hit").first()).toBeVisible()
  }
})

test("three columns with a table stand level at every size", async ({ desk, page }) => {
  await openThree(desk)
  await desk.body("Русский").locator(":scope > p").nth(2).click()
  await page.keyboard.press("End")
  await page.keyboard.press("Control+Alt+g")
  await page.keyboard.type("длинное слово ".repeat(12))
  await expect(desk.body("Русский").locator("table")).toBeVisible()
  for (let press = 0; press < 6; press++) {
    await expect.poll(() => standing(page), `after ${press} steps`).toEqual(LEVEL)
    await page.keyboard.press("Control+=")
  }
  for (let press = 0; press < 8; press++) await page.keyboard.press("Control+-")
  await expect.poll(() => standing(page)).toEqual(LEVEL)
})

test("the bar that finds has the same place and room above whichever column is written in, and lies over none", async ({ desk, page }) => {
  await openSix(desk)
  let bar = page.getByRole("search", { name: /^Find, / })
  let places = new Set<string>()
  for (let at of [0, 2, 5]) {
    await page.locator(".body").nth(at).click()
    await page.keyboard.press("Control+h")
    let { x, y, width, height } = (await bar.boundingBox())!
    places.add([x, y, width, height].map(Math.round).join(" "))
    let [heads, texts] = [(await page.locator(".heads").boundingBox())!, (await page.locator(".scroller").boundingBox())!]
    expect([x, width]).toEqual([heads.x, heads.width])
    expect(y).toBeGreaterThanOrEqual(heads.y + heads.height)
    expect(y + height).toBeLessThanOrEqual(texts.y)
    expect(height).toBeLessThan(100)
    await page.keyboard.press("Escape")
  }
  expect(places.size).toBe(1)
})

test("in six narrow columns of large letters no title breaks within a usual word", async ({ desk, page }) => {
  await openSix(desk)
  for (let press = 0; press < 2; press++) await page.keyboard.press("Control+=")
  let words = ["Değerlendirmeler", "Правительственные", "Responsibilities", "დამოუკიდებლობა", "Gleichberechtigung", "sürdürülebilirlik"]
  let titles = page.locator(".title textarea")
  for (let [at, word] of words.entries()) await titles.nth(at).fill(`${word} ${word}`)
  await desk.saved()
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".body")!).fontSize)).toBe("21.25px")
  for (let [at, word] of words.entries()) {
    let drawn = await titles.nth(at).evaluate((field: HTMLTextAreaElement) => {
      let copy = document.createElement("span")
      copy.style.cssText = "position: absolute; white-space: nowrap"
      copy.textContent = field.value.split(" ")[0]!
      field.parentElement!.append(copy)
      let { width } = copy.getBoundingClientRect()
      copy.remove()
      return { room: field.clientWidth, width, size: Number.parseFloat(getComputedStyle(field).fontSize) }
    })
    expect(drawn.width, word).toBeLessThanOrEqual(drawn.room)
    expect(drawn.size, word).toBeGreaterThan(21.25)
  }
})

test("six columns have room to be read, and go sideways with their heads", async ({ desk, page }) => {
  await openSix(desk)
  let sideways = () => page.evaluate(() => [".scroller", ".heads"].map((name) => document.querySelector(name)!.scrollLeft))
  await desk.body("Türkçe").locator(":scope > p").first().click()
  await page.keyboard.press("Alt+ArrowLeft")
  for (let step = 0; step < 5; step++) await page.keyboard.press("Alt+ArrowRight")
  await expect.poll(async () => (await sideways())[0]).toBeGreaterThan(600)
  // The heads follow when the text has been drawn.
  await expect.poll(async () => new Set(await sideways()).size).toBe(1)
  for (let column of await page.locator("section.column").all()) expect((await column.boundingBox())!.width).toBeGreaterThanOrEqual(300)
  let heading = (await page.locator(".head").last().boundingBox())!
  let column = (await page.locator("section.column").last().boundingBox())!
  expect(Math.abs(heading.x - column.x)).toBeLessThan(1)
  expect(column.x + column.width).toBeLessThanOrEqual(1280)
  // A gap is filled from the original, in the column that is written in.
  await page.keyboard.press("Alt+Enter")
  await expect(page.locator("section.column").last().locator(".body > p")).toHaveCount(1)
  await desk.saved()
})
