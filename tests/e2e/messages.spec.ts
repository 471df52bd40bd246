import { renameSync } from "node:fs"
import type { Page } from "@playwright/test"
import { expect, test, CLOCKS } from "./desk"

/// Makes the desk tell a failure, without touching the newsroom.
async function fail(page: Page): Promise<void> {
  await page.route("**/call/set_preferences", (route) => route.fulfill({ status: 422, json: { code: "busy", args: {}, detail: "busy" } }))
  await page.keyboard.press("Control+Alt+d")
  await expect(page.getByRole("alert")).toBeVisible()
}

test("a message lies over no text and no control, and what one reads stays in its place", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await desk.body("Türkçe").focus()
  await page.keyboard.press("Control+End")
  let top = () => page.locator(".scroller").evaluate((scroller) => [scroller.scrollTop, scroller.getBoundingClientRect().top])
  let before = await top()
  await fail(page)
  expect(await top()).toEqual(before)
  let told = (await page.getByRole("alert").boundingBox())!
  let [text, pane, foot] = await Promise.all([page.locator(".scroller").boundingBox(), page.getByRole("tabpanel").boundingBox(), page.getByRole("contentinfo").boundingBox()])
  for (let above of [text!, pane!]) expect(above.y + above.height).toBeLessThanOrEqual(told.y)
  expect(foot!.y).toBeGreaterThanOrEqual(told.y + told.height)

  // What is typed is in sight.
  await page.keyboard.type(" Son söz.")
  let caret = await page.evaluate(() => window.getSelection()!.getRangeAt(0).getBoundingClientRect().bottom)
  expect(caret).toBeLessThanOrEqual(told.y)
  // With the caret in the text, too, Escape takes the message away.
  await page.keyboard.press("Escape")
  await expect(page.getByRole("alert")).toHaveCount(0)
  await desk.saved()
})

test("of many failures the latest three stand there, and none is lost", async ({ desk, page }) => {
  await desk.openSample()
  let count = 0
  await page.route("**/call/set_preferences", (route) => route.fulfill({ status: 422, json: { code: `told_${++count}`, args: {}, detail: `Failure ${count}.` } }))
  for (let told = 1; told <= 5; told++) {
    await page.keyboard.press("Control+Alt+d")
    await expect(page.getByText(`Failure ${told}.`)).toBeVisible()
  }
  let alerts = page.getByRole("alert")
  await expect(alerts).toHaveText([/3/, /4/, /5/])
  await page.getByRole("button", { name: "Show 2 earlier messages" }).click()
  await expect(alerts).toHaveText([/1/, /2/, /3/, /4/, /5/])
  await expect(alerts.first().getByRole("button", { name: "Dismiss" })).toBeFocused()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect(alerts).toHaveCount(0)
})

test("a message in a dialog stands above what the dialog ends with", async ({ desk, page }) => {
  await desk.openSample()
  await fail(page)
  await page.keyboard.press("Control+n")
  let dialog = page.getByRole("dialog", { name: "New article" })
  await expect(dialog.getByRole("alert")).toBeVisible()
  let told = (await dialog.getByRole("alert").boundingBox())!
  let [title, cancel] = await Promise.all([dialog.getByRole("textbox", { name: "Title" }).boundingBox(), dialog.getByRole("button", { name: "Cancel" }).boundingBox()])
  expect(title!.y + title!.height).toBeLessThanOrEqual(told.y)
  expect(cancel!.y).toBeGreaterThanOrEqual(told.y + told.height)
})

test("a new person begins with the name", async ({ desk, page }) => {
  await desk.openSample()
  await desk.goTo("People")
  let name = desk.main.getByRole("textbox", { name: "Name", exact: true })
  await desk.main.getByRole("button", { name: "New person" }).click()
  await expect(name).toBeFocused()
  await page.keyboard.type("Ana/Maria")
  await expect(name).toHaveValue("Ana/Maria")
  await name.fill("")
  await page.getByRole("textbox", { name: "Search titles and text" }).focus()
  await desk.act("New person")
  await expect(name).toBeFocused()
})

test("who presses the keys of what they may not do is told who may", async ({ desk, page }) => {
  await desk.openSample()
  let { id } = await desk.call<{ id: string }>("save_person", { id: null, name: "Ana", names: [], bios: [], roles: ["translator"] })
  await desk.call("set_person", { person: id })
  await page.reload()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+Shift+A")
  await expect(page.getByRole("alert")).toContainText("Only an editor may ask for changes, approve or publish.")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("alert")).toHaveCount(0)
  // The palette has it among what cannot be done.
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox").fill("Approve")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Only an editor")
})

test("why a text is not saved is said to its end, with what one can do", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let foot = page.getByRole("contentinfo")
  let words = async () => Number.parseInt((await foot.getByRole("button", { name: /^[\d,]+ words/ }).textContent())!.replaceAll(",", ""))
  await desk.body("Türkçe").focus()
  await expect(foot.getByText("Türkçe", { exact: true })).toBeVisible()
  let before = await words()
  let file = desk.newsroom()
  renameSync(file, `${file}-away`)
  await desk.typeAtEnd("Türkçe", " Bir söz.")
  let why = foot.getByText(/^Not saved: .* or open another\.$/)
  await expect(why).toBeVisible()
  // What cannot be saved is counted all the same.
  await expect.poll(words).toBe(before + 2)
  await page.keyboard.type(" Bir iki üç.")
  await expect.poll(words).toBe(before + 5)
  expect(await why.evaluate((one) => one.scrollWidth <= one.clientWidth && one.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  await expect(foot.getByRole("button", { name: "Try again" })).toBeVisible()
  renameSync(`${file}-away`, file)
  // It is tried again by itself too, and on a slow machine is saved before anyone presses the button.
  await foot.getByRole("button", { name: "Try again" }).evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()))
  await desk.saved()
})

test("who closes the window is told once why words are not saved", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let file = desk.newsroom()
  renameSync(file, `${file}-away`)
  await desk.typeAtEnd("Türkçe", " Bir söz.")
  await page.keyboard.press("Control+q")
  let question = page.getByRole("dialog")
  await expect(question).toContainText(/open another/)
  await expect(page.getByRole("alert")).toHaveCount(0)
  await page.keyboard.press("Escape")
  await expect(question).toHaveCount(0)
  await expect(page.getByRole("contentinfo").getByText(/^Not saved/)).toBeVisible()

  // Nor does it stand beside the question if it was told before.
  await page.keyboard.press("Control+1")
  await expect(page.getByRole("alert")).toContainText(/open another/)
  await page.keyboard.press("Control+q")
  await expect(question).toContainText(/open another/)
  await expect(page.getByRole("alert")).toHaveCount(0)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("alert")).toHaveCount(1)
})

test("an action is found by another program's word for it, and the languages of the interface have keys", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox").fill("photo")
  await expect(page.getByRole("option").first()).toContainText("Picture")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+F3")
  await expect(page.locator("html")).toHaveAttribute("lang", "tr")
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox").fill("fotoğraf")
  await expect(page.getByRole("option").first()).toContainText("Görsel")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+F1")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
})

test("a title that is pasted into what is read in is one line", async ({ desk, page }) => {
  await desk.openSample()
  await page.keyboard.press("Control+o")
  await desk.main.getByRole("textbox", { name: /paste/i }).fill("A title\n\nA paragraph that is long enough to be one.")
  await desk.main.getByRole("button", { name: "Read the text" }).click()
  let title = desk.main.getByRole("textbox", { name: "Title" })
  await title.fill("What happens \n to river ports\nwhen the water drops?")
  await expect(title).toHaveValue("What happens to river ports when the water drops?")
})
