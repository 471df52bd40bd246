import { expect, test } from "./desk"

const ENGLISH = "---\ntitle: The road\nlanguage: en\n---\n\nThe road opens in a month.\n\nيفتح الطريق بعد شهر.\n\n> Words.\n\n- One\n- Two\n"
const ARABIC = "---\ntitle: الطريق\nlanguage: ar\n---\n\nيفتح الطريق بعد شهر.\n\nThe road opens in a month.\n\n> كلمات.\n\n- واحد\n- اثنان\n"

test("an Arabic edition beside an English one: each paragraph runs as its words do", async ({ desk, page }) => {
  await desk.openSample()
  let article: string | null = null
  for (let [markdown, language] of [[ENGLISH, "en"], [ARABIC, "ar"]] as const) {
    let made: { article: string } = await desk.call("keep_import", { format: "markdown", pieces: [], markdown, language, article })
    article = made.article
  }
  await page.reload()
  await desk.row("The road").click()
  let [english, arabic] = [desk.body("English"), desk.body("العربية")]
  await expect(arabic).toBeVisible()

  /// Where the full stop of a paragraph stands: at the right of its words, or at the left.
  let stop = (body: typeof english, paragraph: number) =>
    body.locator("> p").nth(paragraph).evaluate((paragraph) => {
      let text = paragraph.firstChild!
      let place = (at: number) => {
        let range = document.createRange()
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        return range.getBoundingClientRect().left
      }
      return place(text.textContent!.length - 1) > place(0) ? "right" : "left"
    })
  expect([await stop(english, 0), await stop(english, 1)]).toEqual(["right", "left"])
  expect([await stop(arabic, 0), await stop(arabic, 1)]).toEqual(["left", "right"])

  /// The room that an element leaves at its left and its right.
  let room = (body: typeof english, selector: string) =>
    body.locator(selector).evaluate((element) => {
      let { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element)
      return [parseFloat(paddingLeft) + parseFloat(borderLeftWidth), parseFloat(paddingRight) + parseFloat(borderRightWidth)].map((width) => width > 0)
    })
  for (let selector of ["blockquote", "ul"]) {
    expect(await room(english, selector)).toEqual([true, false])
    expect(await room(arabic, selector)).toEqual([false, true])
  }
  // The interface's words in the bar that finds run their own way, beside words that run the other.
  await arabic.click()
  await page.keyboard.press("Control+f")
  await page.keyboard.type("الطريق")
  let standing = page.getByRole("search").getByRole("status")
  await expect(standing).toHaveText("1 of 2")
  let places = await standing.evaluate((status) => {
    let text = document.createTreeWalker(status, NodeFilter.SHOW_TEXT)
    while (text.nextNode()?.textContent === "");
    return [0, 2].map((at) => {
      let range = document.createRange()
      range.setStart(text.currentNode, at)
      range.setEnd(text.currentNode, at + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(places[0]).toBeLessThan(places[1]!)
  await page.keyboard.press("Escape")
  // What is typed in a new paragraph runs as its own words do.
  await desk.typeAtEnd("العربية", "\n\nSea")
  await desk.saved()
})

test("what stands in an empty Arabic column stands where its text begins", async ({ desk, page }) => {
  await desk.openSample()
  let { article } = await desk.call<{ article: string }>("create_article", { language: "en", title: "The harbour" })
  await desk.call("add_edition", { article, language: "ar", title: "" })
  await page.reload()
  await desk.row("The harbour").click()
  let column = page.getByRole("region", { name: "العربية" })
  await expect(column).toBeVisible()
  let middle = await column.evaluate((column) => column.getBoundingClientRect().left + column.getBoundingClientRect().width / 2)
  await page.getByRole("textbox", { name: "Title, العربية" }).focus()
  for (let what of [column.getByRole("button", { name: "+ Key point" }), page.locator(".head b").filter({ hasText: "العربية" })]) {
    let { x, width } = (await what.boundingBox()) ?? { x: 0, width: 0 }
    expect(x + width / 2).toBeGreaterThan(middle)
  }
  expect(await column.locator(".place").evaluate((place) => getComputedStyle(place, "::before").textAlign)).toBe("right")
})

test("a cell with figures alone runs as its edition does, and an empty one is as high as the others", async ({ desk, page }) => {
  await desk.openSample()
  let markdown = "---\ntitle: الطريق\nlanguage: ar\n---\n\n| كلمة | رقم |\n|---|---|\n| 12 | Sea. |\n|  | 7 |\n"
  await desk.call("keep_import", { format: "markdown", pieces: [], markdown, language: "ar", article: null })
  await page.reload()
  await desk.row("الطريق").click()
  let cells = desk.body("العربية").locator("td")
  await expect(cells).toHaveCount(6)
  /// At which side of its cell a word stands, and how high the cell is.
  let told = await cells.evaluateAll((cells) =>
    cells.map((cell) => {
      let words = document.createRange()
      words.selectNodeContents(cell)
      let [word, room] = [words.getBoundingClientRect(), cell.getBoundingClientRect()]
      return { side: word.left - room.left > room.right - word.right ? "right" : "left", height: room.height }
    }),
  )
  expect(told.map(({ side }) => side).filter((_, at) => at !== 4)).toEqual(["right", "right", "right", "left", "right"])
  expect(new Set(told.map(({ height }) => height)).size).toBe(1)
})
