import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { expect, test, type Desk } from "./desk"

const CASES = resolve(import.meta.dirname, "../suite/paste")

/// Begins an article whose body is empty.
async function begin(desk: Desk): Promise<void> {
  await desk.openSample()
  await desk.call("create_article", { language: "en", title: "Pasted" })
  await desk.page.reload()
  await desk.row("Pasted").click()
  await desk.body("English").focus()
}

/// Pastes a page at the caret, as from a browser.
async function pastePage(desk: Desk, html: string): Promise<void> {
  await desk.body("English").evaluate((body, html) => {
    let clipboard = new DataTransfer()
    clipboard.setData("text/html", html)
    clipboard.setData("text/plain", "words")
    body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, html)
}

/// The body, one block a line, as elements without attributes but for addresses.
function written(desk: Desk): Promise<string> {
  return desk.body("English").evaluate((body) => {
    let escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")
    let write = (node: Node): string => {
      if (!(node instanceof Element)) return escaped(node.textContent ?? "")
      if (node.localName === "br") return ""
      let name = node.localName
      let address = name === "a" ? ` href="${escaped(node.getAttribute("href") ?? "")}"` : ""
      return `<${name}${address}>${[...node.childNodes].map(write).join("").trimEnd()}</${name}>`
    }
    return [...body.children].map(write).join("\n") + "\n"
  })
}

for (let name of readdirSync(CASES).filter((name) => name.endsWith(".txt"))) {
  test(`a pasted page: ${name.replace(".txt", "")}`, async ({ desk, page }) => {
    let [, html, text] = readFileSync(join(CASES, name), "utf8").split(/^--- (?:page|text)\n/m) as [string, string, string]
    await begin(desk)
    let fetched: string[] = []
    page.on("request", (request) => {
      if (new URL(request.url()).hostname !== "127.0.0.1") fetched.push(request.url())
    })
    await pastePage(desk, html)
    await expect.poll(() => written(desk)).toBe(text)
    await desk.saved()
    expect(fetched, "nothing is fetched").toEqual([])
    expect(await page.evaluate(() => "ran" in window), "nothing runs").toBe(false)
  })
}

for (let [name, opening, closing] of [["div", "<div>", "</div>"], ["blockquote", "<blockquote>", "</blockquote>"], ["list", "<ul><li>", "</li></ul>"], ["bold", "<b>", "</b>"], ["table", "<table><tr><td>", "</td></tr></table>"]] as const) {
  test(`a pasted page, 10,000 levels deep: ${name}`, async ({ desk }) => {
    await begin(desk)
    await pastePage(desk, `<p>Before</p>${opening.repeat(10_000)}within${closing.repeat(10_000)}<p>After</p>`)
    await expect(desk.body("English")).toContainText("within")
    await desk.saved()
    await desk.page.reload()
    await desk.row("Pasted").click()
    await expect(desk.body("English")).toContainText("within")
  })
}

test("a page that cannot be read leaves the text as it was, and the user is told", async ({ desk, page }) => {
  await begin(desk)
  await page.keyboard.type("These words stay.")
  await page.keyboard.press("Shift+Home")
  await page.route("**/call/clean_pasted", (route) => route.fulfill({ status: 422, json: { code: "pasted_too_long", args: { most: "16" }, detail: "too long" } }))
  await pastePage(desk, "<p>Others</p>")
  await expect(page.getByRole("alert")).toContainText("longer than 16 MB")
  await expect(desk.body("English")).toHaveText("These words stay.")

  await desk.pasteText("English", "These came.\n")
  await expect(desk.body("English").locator("p")).toHaveText(["These came."])
  await expect(page.getByRole("alert")).toHaveCount(0)
})

test("a text of too many lines does not come in, as where the window reads the clipboard", async ({ desk, page }) => {
  await begin(desk)
  await desk.pasteText("English", "a\n".repeat(10_001))
  await expect(page.getByRole("alert")).toContainText("10001 paragraphs and cells")
  await expect(desk.body("English")).toHaveText("")
  await desk.pasteText("English", "a\n".repeat(2_600))
  await expect(desk.body("English")).toContainText("a")
  await expect(page.getByRole("alert")).toHaveCount(0)
})

test("what is dropped has the limits of what is pasted", async ({ desk, page }) => {
  await begin(desk)
  let drop = (text: string) =>
    desk.body("English").evaluate((body, text) => {
      let { left, top } = body.getBoundingClientRect()
      let dataTransfer = new DataTransfer()
      dataTransfer.setData("text/plain", text)
      body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 }))
    }, text)
  // Of what is refused no element is made.
  await page.evaluate(() => {
    let make = document.createElement.bind(document)
    let made = 0
    document.createElement = (...words: Parameters<typeof make>) => ((made += 1), make(...words))
    Object.assign(window, { made: () => made })
  })
  await drop("a\n".repeat(10_001))
  await expect(page.getByRole("alert")).toContainText("10001 paragraphs and cells")
  await expect(desk.body("English")).toHaveText("")
  expect(await page.evaluate(() => (window as unknown as { made: () => number }).made())).toBeLessThan(1_000)
  await drop("These came.")
  await expect(desk.body("English").locator("p")).toHaveText(["These came."])
})

test("what is never ended in a pasted page is read once and not again and again", async ({ desk }) => {
  await begin(desk)
  for (let never of ["<a", "<a '", "<a \"", "<!--", "<a style="]) await pastePage(desk, `<p>Before</p>${never.repeat(200_000)}`)
  await desk.saved()
})
