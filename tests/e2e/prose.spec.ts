import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { crc32, deflateSync } from "node:zlib"
import { expect, putDictionary, test, CLOCKS } from "./desk"

/// A PNG of one colour.
function png(width: number, height: number): Buffer {
  let chunk = (kind: string, body: Buffer) => {
    let named = Buffer.concat([Buffer.from(kind), body])
    let [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  let head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  let row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)])
  let rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0)),
  ])
}

test("a picture is chosen, told of, made narrower, and is there again", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Türkçe", " Son.")
  let path = join(desk.directory, "ferry.png")
  writeFileSync(path, png(640, 360))
  await page.evaluate((path) => ((window as unknown as { __chosen?: string }).__chosen = path), path)
  await desk.act("Picture")
  let dialog = page.getByRole("dialog", { name: "Picture" })
  await dialog.getByLabel("Alternative text").fill("Sisli bir vapur")
  await dialog.getByLabel("Credit").fill("Fotoğraf: Defne")
  await dialog.getByRole("button", { name: "Set" }).click()
  await page.keyboard.type("Son vapur")
  for (let press = 0; press < 6; press++) await page.keyboard.press("Alt+Shift+PageDown")
  await desk.saved()

  await page.reload()
  await desk.openArticle(CLOCKS)
  let figure = desk.body("Türkçe").locator("figure")
  await expect(figure.locator("figcaption")).toHaveText("Son vapur")
  await expect(figure.getByRole("img", { name: "Sisli bir vapur" })).toBeVisible()
  await expect(figure.getByRole("button")).toHaveText("Sisli bir vapur · Fotoğraf: Defne")
  let [frame, whole] = await Promise.all([figure.locator(".figure-frame").boundingBox(), figure.boundingBox()])
  expect(Math.round((frame!.width / whole!.width) * 20) * 5).toBe(70)

  // Dragged wider.
  let handle = figure.locator(".figure-handle")
  await figure.hover()
  let grip = (await handle.boundingBox())!
  await page.mouse.move(grip.x + 4, grip.y + 20)
  await page.mouse.down()
  await page.mouse.move(whole!.x + whole!.width, grip.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await figure.locator(".figure-frame").boundingBox())!.width)).toBe(Math.round(whole!.width))
})

test("the columns stay level beside a picture that stands in one of them", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Türkçe")
  await body.locator("p").first().click()
  let path = join(desk.directory, "ferry.png")
  writeFileSync(path, png(640, 480))
  await page.evaluate((path) => ((window as unknown as { __chosen?: string }).__chosen = path), path)
  await desk.act("Picture")
  await page.getByRole("dialog", { name: "Picture" }).getByLabel("Alternative text").fill("A ferry")
  await page.getByRole("dialog", { name: "Picture" }).getByRole("button", { name: "Set" }).click()
  await desk.saved()
  let apart = () =>
    page.evaluate(() => {
      let tops = [...document.querySelectorAll(".body")].map((body) => [...body.querySelectorAll(":scope > p")].at(-1)!.getBoundingClientRect().top)
      return Math.abs(tops[0]! - tops[1]!)
    })
  await expect.poll(apart).toBeLessThan(2)
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(body.locator("figure img")).toBeVisible()
  await expect.poll(apart).toBeLessThan(2)
})

test("a comparison shows pictures, and both where another has come", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Türkçe")
  await body.locator("p").first().click()
  let paste = (bytes: number[], name: string) =>
    body.evaluate((element, { bytes, name }) => {
      let data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }))
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    }, { bytes, name })
  await paste([...png(40, 30)], "one.png")
  await page.keyboard.type("Bir vapur")
  await desk.saved()
  let { rows } = await desk.call<{ rows: { id: string; title: string }[] }>("list_articles", { search: "", language: null, section: null, person: null, state: null, sort: "changed", ascending: false, offset: 0, limit: 9 })
  let article = rows.find(({ title }) => title === CLOCKS)!.id
  let { editions } = await desk.call<{ editions: { id: string; language: string; revision: number }[] }>("open_article", { article })
  let { revision } = editions.find(({ language }) => language === "tr")!

  // Before it there was none.
  await desk.lookAtRevision(1)
  let look = page.locator("article.compared")
  await expect(look.locator("ins figure img")).toBeVisible()
  await expect.poll(() => look.locator("figure img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  await page.getByRole("button", { name: "Back to the text" }).click()

  // Another takes its place under the same words.
  await body.locator("figure img").click()
  await page.keyboard.press("Delete")
  await paste([...png(60, 30)], "two.png")
  await page.keyboard.type("Bir vapur")
  await desk.saved()
  await desk.lookAtRevision(revision)
  await expect(look.locator("figure")).toHaveCount(2)
  await expect(look.locator("figure img").first()).toBeVisible()
  await page.keyboard.press("Control+Shift+s")
  await expect(look.locator(".sides figure img")).toHaveCount(2)
  await expect.poll(() => look.locator("figure img").evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))).toEqual([40, 60])
})

test("a pasted picture becomes a figure, and what is none is refused", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Türkçe")
  await body.focus()
  let paste = (bytes: number[], type: string, name: string) =>
    body.evaluate((element, { bytes, type, name }) => {
      let data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    }, { bytes, type, name })
  await paste([...png(40, 30)], "image/png", "dot.png")
  await expect(body.locator("figure img")).toHaveCount(1)
  await expect(body.locator("figure").getByRole("button", { name: "Alternative text is missing" })).toBeVisible()
  await paste([...Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")], "image/svg+xml", "drawing.svg")
  await expect(page.getByText(/drawing\.svg is not a PNG/)).toBeVisible()
  await expect(body.locator("figure")).toHaveCount(1)
  // One of 9,000 pixels is reduced if that is wanted.
  await paste([...png(9000, 20)], "image/png", "wide.png")
  let reduce = page.getByRole("button", { name: "Reduce it to 2,000 pixels" })
  await expect(reduce).toBeVisible()
  // The keys go from the text to what is offered, and back with the offer kept.
  let inMessages = () => page.evaluate(() => Boolean(document.activeElement?.closest(".messages")))
  await body.focus()
  await page.keyboard.press("F6")
  expect(await inMessages()).toBe(true)
  await page.keyboard.press("Escape")
  await expect(body).toBeFocused()
  await page.keyboard.press("F6")
  await page.keyboard.press("Shift+F6")
  await expect(body).toBeFocused()
  await page.keyboard.press("F6")
  for (let tabs = 0; tabs < 4 && !(await reduce.evaluate((button) => button === document.activeElement)); tabs++) await page.keyboard.press("Tab")
  await expect(reduce).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(body.locator("figure")).toHaveCount(2)
})

test("a dropped picture becomes a figure where it was dropped", async ({ desk }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let body = desk.body("Türkçe")
  await body.focus()
  let under = await body.evaluate((element, bytes) => {
    let data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], "dot.png", { type: "image/png" }))
    let block = element.children[2] as HTMLElement
    let { right, bottom } = block.getBoundingClientRect()
    block.dispatchEvent(new DragEvent("drop", { dataTransfer: data, clientX: right - 4, clientY: bottom - 4, bubbles: true, cancelable: true }))
    return block.textContent
  }, [...png(40, 30)])
  await expect(body.locator("figure img")).toHaveCount(1)
  expect(await body.locator("figure").evaluate((figure) => figure.previousElementSibling?.textContent)).toBe(under)
})

test("the further tools are a menu, and what they set is there again", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Türkçe", " CO2")
  await page.keyboard.press("Shift+ArrowLeft")
  await page.getByRole("button", { name: "More formatting" }).click()
  await page.getByRole("menuitemcheckbox", { name: "Subscript" }).click()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await desk.act("Table")
  await page.keyboard.type("Yıl")
  await page.keyboard.press("Alt+Shift+ArrowDown")
  await desk.saved()
  await page.reload()
  await desk.openArticle(CLOCKS)
  await expect(desk.body("Türkçe").locator("sub")).toHaveText("2")
  await expect(desk.body("Türkçe").locator("tr")).toHaveCount(4)
})

test("a phrase in another language is checked in it, survives reopening and is named on the page", async ({ desk, page }) => {
  putDictionary(desk, "ru_RU", ["река"])
  putDictionary(desk, "de_DE", ["sine", "die"])
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.typeAtEnd("Русский", " река sine die, sine")
  for (let letter = 0; letter < 6; letter++) await page.keyboard.press("ArrowLeft")
  for (let letter = 0; letter < 8; letter++) await page.keyboard.press("Shift+ArrowLeft")
  await page.keyboard.press("Control+Alt+m")
  let dialog = page.getByRole("dialog", { name: "Language of the words" })
  let language = dialog.getByRole("combobox", { name: "Language" })
  await expect(language.locator("option[value=de]")).toHaveText("German · Deutsch")
  await language.selectOption("de")
  await dialog.getByRole("button", { name: "Set" }).click()
  let phrase = desk.body("Русский").locator("span.phrase[lang=de]")
  await expect(phrase).toHaveText("sine die")
  await expect(phrase.locator(".unknown-word")).toHaveCount(0)
  await desk.saved()
  await page.reload()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+End")
  await expect(phrase).toHaveText("sine die")

  let { rows } = await desk.call<{ rows: { id: string; title: string }[] }>("list_articles", { search: "", language: null, section: null, person: null, state: null, sort: "changed", ascending: false, offset: 0, limit: 9 })
  let exported = await desk.call<{ files: { path: string; language: string }[] }>("export", { article: rows.find(({ title }) => title === CLOCKS)?.id, editions: [], formats: ["html", "markdown"], directory: join(desk.directory, "pages") })
  let russian = exported.files.filter(({ language }) => language === "ru").map(({ path }) => readFileSync(path, "utf8"))
  expect(russian.map((page) => page.includes('река <span lang="de">sine die</span>, sine'))).toEqual([true, true])
})
