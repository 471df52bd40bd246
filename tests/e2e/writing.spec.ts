import { renameSync } from "node:fs"
import { expect, test, CLOCKS, RIVERS } from "./desk"

test("from the first start to words that are still there", async ({ desk, page }) => {
  await expect(page.getByRole("heading", { name: "Hexapla" })).toBeVisible()
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Türkçe", " Işık ılık, ŞİŞE çiğ.")
  await desk.typeAtEnd("Русский", " Ёлка ещё зелёная.")
  await desk.saved()

  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(desk.body("Türkçe")).toContainText("Işık ılık, ŞİŞE çiğ.")
  await expect(desk.body("Русский")).toContainText("Ёлка ещё зелёная.")
})

test("search finds a word however it is written", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Türkçe", " IŞIKLIYURT")
  await desk.typeAtEnd("Русский", " Подъёлочник")
  await desk.saved()
  await page.getByRole("button", { name: "Articles" }).click()

  let search = page.getByRole("textbox", { name: "Search titles and text" })
  for (let words of ["ışıklıyurt", "подъелочник"]) {
    await search.fill(words)
    await expect(desk.row(CLOCKS)).toBeVisible()
    await expect(desk.row(RIVERS)).toHaveCount(0)
  }
  await search.fill("böyle bir sözcük yok")
  await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible()
})

test("paragraphs stand level", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Строка, от которой абзац становится длиннее. ".repeat(6))
  await page.waitForTimeout(300)
  let tops = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[role=textbox][aria-multiline=true].ProseMirror")].map((body) =>
      [...body.children].map((block) => Math.round(block.getBoundingClientRect().top)),
    ),
  )
  expect(tops.length).toBe(2)
  expect(tops[0]!.length).toBeGreaterThan(8)
  expect(tops[1]).toEqual(tops[0])
})

test("undo belongs to its column", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Türkçe", " Solda")
  await page.waitForTimeout(700)
  await desk.typeAtEnd("Русский", " Справа")
  await page.waitForTimeout(700)
  await desk.body("Türkçe").focus()
  await page.keyboard.press("Control+z")
  await expect(desk.body("Türkçe")).not.toContainText("Solda")
  await expect(desk.body("Русский")).toContainText("Справа")
})

test("a half translated article shows what is missing, and takes it over", async ({ desk, page }) => {
  await desk.openSample()
  await desk.row(RIVERS).click()
  await expect(desk.body("English")).toBeVisible()
  let gaps = page.getByText("Not translated yet")
  let before = await gaps.count()
  expect(before).toBeGreaterThan(2)
  await page.getByRole("button", { name: "Begin empty" }).first().click()
  await expect(gaps).toHaveCount(before - 1)
})

test("a new translation is begun at its first paragraph, by the keys", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+Shift+l")
  let dialog = page.getByRole("dialog", { name: "Add an edition" })
  await dialog.getByRole("combobox", { name: "Language" }).selectOption("kk")
  await dialog.getByRole("button", { name: "Begin" }).click()
  let [source, translation] = [desk.body("Türkçe").locator(":scope > p"), desk.body("Қазақша").locator(":scope > p")]
  await desk.body("Қазақша").focus()
  // One is copied, one begun empty, and the next one comes behind both.
  await page.keyboard.press("Alt+Enter")
  await expect(translation).toHaveText([(await source.nth(0).textContent()) ?? ""])
  await page.keyboard.press("Alt+Shift+Enter")
  await expect(translation).toHaveCount(2)
  await page.keyboard.press("Alt+Enter")
  await expect(translation).toHaveText([(await source.nth(0).textContent()) ?? "", "", (await source.nth(2).textContent()) ?? ""])
})

test("a paragraph that was begun empty stays when one before it is taken over", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+Shift+l")
  let dialog = page.getByRole("dialog", { name: "Add an edition" })
  await dialog.getByRole("combobox", { name: "Language" }).selectOption("kk")
  await dialog.getByRole("button", { name: "Begin" }).click()
  let [source, translation] = [desk.body("Türkçe").locator(":scope > p"), desk.body("Қазақша").locator(":scope > p")]
  await page.getByRole("button", { name: "Begin empty" }).nth(2).click()
  await expect(translation).toHaveText([""])
  await page.getByRole("textbox", { name: "Title, Қазақша" }).focus()
  await page.keyboard.press("Alt+Enter")
  await expect(translation).toHaveText([(await source.nth(0).textContent()) ?? "", ""])
})

test("an earlier revision is looked at and brought back", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Лишнее предложение.")
  let title = page.getByRole("textbox", { name: "Title, Русский" })
  let before = await title.inputValue()
  await title.fill(`${before} снова`)
  await desk.saved()
  await page.getByRole("tab", { name: "History" }).click()
  let panel = page.getByRole("tabpanel", { name: "History" })
  await panel.getByRole("button").last().click()
  await expect(page.locator("article ins", { hasText: "Лишнее предложение." })).toBeVisible()
  await expect(page.locator("article h1 ins")).toHaveText(" снова")
  await page.keyboard.press("Control+Enter")
  await expect(desk.body("Русский")).toBeVisible()
  await expect(desk.body("Русский")).not.toContainText("Лишнее предложение.")
  await expect(title).toHaveValue(before)
})

test("what another program writes is shown, and nothing of one’s own is lost", async ({ desk, page, other }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await other(desk.newsroom(), async (second) => {
    await second.openArticle(CLOCKS)
    await second.typeAtEnd("Русский", " Из другой программы.")
    await second.saved()
  })
  await expect(desk.body("Русский")).toContainText("Из другой программы.")
  await desk.typeAtEnd("Türkçe", " Buradan.")
  await desk.saved()
  await expect(desk.body("Русский")).toContainText("Из другой программы.")
  await expect(desk.body("Türkçe")).toContainText("Buradan.")
})

test("a paste from a word processor brings its notes along", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " ")
  let marks = desk.body("Русский").locator(".note-mark")
  let before = await marks.count()
  await page.evaluate(() => {
    let clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", "Often[1]")
    clipboardData.setData(
      "text/html",
      `<html><body><p class=MsoNormal>Часы переводили <b>не раз</b><a href="#_ftn1" name="_ftnref1" style="mso-footnote-id:ftn1"><span>[1]</span></a>.</p>
       <div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1"><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Справочник часовщика, с. 7.</p></div></div></body></html>`,
    )
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(marks).toHaveCount(before + 1)
  await expect(desk.body("Русский").locator("strong", { hasText: "не раз" })).toBeVisible()
  await expect(page.getByRole("complementary")).toContainText("Справочник часовщика, с. 7.")
  await page.keyboard.press("Control+z")
  await expect(marks).toHaveCount(before)

  await page.evaluate(() => {
    let dataTransfer = new DataTransfer()
    dataTransfer.setData("text/html", `<p>Перенесено<a href="#n" id="r">1</a></p><p id="n"><a href="#r">1</a> Мышью.</p>`)
    let block = document.activeElement!.lastElementChild!
    let { left, top } = block.getBoundingClientRect()
    block.dispatchEvent(new DragEvent("drop", { dataTransfer, clientX: left + 1, clientY: top + 8, bubbles: true, cancelable: true }))
  })
  await expect(marks).toHaveCount(before + 1)
  await expect(desk.body("Русский").locator(":scope > :last-child")).toHaveText(/^Перенесено/)
  await expect(page.getByRole("complementary")).toContainText("Мышью.")
})

test("a copied passage takes its notes into another article", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Türkçe")
  await body.locator(".note-mark").first().scrollIntoViewIfNeeded()
  await body.locator(":scope > :has(.note-mark)").first().click({ position: { x: 4, y: 8 } })
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Control+c")
  let notes = await body.locator(".note-mark").count()
  await page.keyboard.press("Control+1")
  await desk.openArticle(RIVERS)
  let there = desk.body("Türkçe")
  let before = await there.locator(".note-mark").count()
  await desk.typeAtEnd("Türkçe", " ")
  await page.keyboard.press("Control+v")
  await expect(there.locator(".note-mark")).toHaveCount(before + notes)
  await expect(there.locator("[data-endnotes]")).toHaveCount(0)
  await desk.saved()
})

test("what was done can be undone after coming back", async ({ desk, page, other }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " Лишнее.")
  await desk.saved()
  await page.keyboard.press("Control+1")
  await other(desk.newsroom(), async (second) => {
    await second.openArticle(CLOCKS)
    await second.typeAtEnd("Türkçe", " Başka yerden.")
    await second.saved()
  })
  await desk.openArticle(CLOCKS)
  await expect(desk.body("Русский")).toContainText("Лишнее.")
  await expect(desk.body("Türkçe")).toContainText("Başka yerden.")
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+z")
  await expect(desk.body("Русский")).not.toContainText("Лишнее.")
  await desk.saved()
})

test("a paragraph written since stands in an earlier revision, and is not brought back", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", "\nНовый абзац.")
  await desk.saved()
  await page.getByRole("tab", { name: "History" }).click()
  await page.getByRole("tabpanel", { name: "History" }).getByRole("button").last().click()
  let since = page.locator("article .come")
  await expect(since).toHaveText("written sinceНовый абзац.")
  await expect(since.getByRole("button")).toHaveCount(0)
})

test("one paragraph of an earlier revision is brought back, and that is undone", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let first = desk.body("Русский").locator(":scope > p").first()
  await first.click()
  await page.keyboard.press("End")
  await page.keyboard.type(" Первое.")
  await desk.typeAtEnd("Русский", " Последнее.")
  await desk.saved()
  await page.getByRole("tab", { name: "History" }).click()
  await page.getByRole("tabpanel", { name: "History" }).getByRole("button").last().click()
  let added = page.locator("article ins")
  await expect(added).toHaveCount(2)
  await page.getByRole("button", { name: "Bring back this paragraph" }).last().focus()
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT })
  await page.keyboard.press("Enter")
  await expect(added).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(desk.body("Русский")).toContainText("Первое.")
  await expect(desk.body("Русский")).not.toContainText("Последнее.")
  await desk.body("Русский").focus()
  await page.keyboard.press("Control+z")
  await expect(desk.body("Русский")).toContainText("Последнее.")
})

test("a table of a word processor is pasted, and saved", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " ")
  await page.evaluate(() => {
    let clipboardData = new DataTransfer()
    clipboardData.setData("text/html", `<table><tr><td colspan=2><p>Порт</p></td></tr><tr><td><p>Измаил</p><p>Рени</p></td></tr></table><p>Дальше.</p>`)
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(desk.body("Русский").locator("td")).toHaveText(["Порт", "", "Измаил Рени"])
  await desk.saved()
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(desk.body("Русский").locator("td")).toContainText(["Порт", "", "Измаил Рени"])
})

test("a paragraph put before another leaves it its translation", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let [source, translation] = [desk.body("Türkçe").locator(":scope > p"), desk.body("Русский").locator(":scope > p")]
  let beside = await translation.first().textContent()
  await source.first().click()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("Enter")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.type("Yeni giriş.")
  await desk.saved()
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(source.first()).toHaveText("Yeni giriş.")
  let tops = await page.evaluate(() => [...document.querySelectorAll(".body")].map((body, column) => body.querySelectorAll(":scope > p")[column === 0 ? 1 : 0]!.getBoundingClientRect().top))
  expect(tops[0]).toBe(tops[1])
  await expect(translation.first()).toHaveText(beside ?? "")
})

test("words that could not be saved are tried again beside the reason, whatever else is told", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(RIVERS)
  let file = desk.newsroom()
  renameSync(file, `${file}-away`)
  await desk.typeAtEnd("Türkçe", " Bir söz.")
  let foot = page.getByRole("contentinfo")
  await expect(foot.getByText("Not saved")).toHaveAttribute("title", /Bring the file back, or open another\./)
  await page.getByRole("button", { name: /^(Send to review|Approve|Mark as published)$/ }).click()
  await expect(page.getByRole("alert")).toBeVisible()
  for (let whole of [foot.getByText(/words$/).first(), foot.getByText("Türkçe")]) {
    expect(await whole.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
  }
  renameSync(`${file}-away`, file)
  await foot.getByRole("button", { name: "Try again" }).click()
  await desk.saved()
})
