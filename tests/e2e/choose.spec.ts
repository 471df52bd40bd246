/// Two who write in the same place: both forms are kept, and one is chosen.
import AxeBuilder from "@axe-core/playwright"
import { CLOCKS, expect, test, type Desk } from "./desk"

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text, marks: [] }] })

type Edition = { id: string; language: string }
type Read = { title: string; head: { revision: number }; blocks: { id: string; digest: string; node: object }[]; undecided?: object[] }

async function russian(desk: Desk): Promise<string> {
  let { rows } = await desk.call<{ rows: { editions: Edition[] }[] }>("list_articles", { search: CLOCKS })
  return rows[0]!.editions.find(({ language }) => language === "ru")!.id
}

const read = (desk: Desk, edition: string) => desk.call<Read>("open_edition", { edition })

/// Changes the first paragraph and the title elsewhere while the save of what is typed here is on its way.
async function writeAtOnce(desk: Desk): Promise<string> {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let edition = await russian(desk)
  let { blocks, head } = await read(desk, edition)
  let first = blocks[0]!
  let release = () => {}
  let held = new Promise<void>((resolve) => (release = resolve))
  await desk.page.route("**/call/save_edition", async (route) => {
    await held
    await route.continue()
  })
  let sent = desk.page.waitForRequest("**/call/save_edition")
  await desk.body("Русский").focus()
  await desk.page.keyboard.press("Control+Home")
  await desk.page.keyboard.type("Моё. ")
  await sent
  let theirs = { id: first.id, expected: first.digest, node: paragraph("Другие слова.") }
  await desk.call("save_edition", { edition, title: null, key_points: null, order: null, blocks: [theirs], base_revision: head.revision })
  release()
  await expect(desk.page.getByText("One place was changed in two ways at once.")).toBeVisible()
  return edition
}

test("what two wrote in one place is kept in the file, and one form is chosen", async ({ desk }) => {
  let edition = await writeAtOnce(desk)
  await expect.poll(async () => (await read(desk, edition)).undecided?.length).toBe(1)
  await desk.page.keyboard.press("F4")
  let dialog = desk.page.getByRole("dialog", { name: "Choose the words that stay" })
  await expect(dialog.getByText("Моё.")).toBeVisible()
  await expect(dialog.getByText("Другие")).toBeVisible()
  expect((await new AxeBuilder({ page: desk.page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()).violations).toEqual([])
  await dialog.getByRole("button", { name: "Keep what is in the text" }).click()
  await expect(dialog).toHaveCount(0)
  await desk.saved()
  let now = await read(desk, edition)
  expect(JSON.stringify(now.blocks[0]!.node)).toContain("Моё. ")
  expect(now.undecided).toBeUndefined()
})

test("a window that dies costs no words that wait for a choice", async ({ desk }) => {
  let edition = await writeAtOnce(desk)
  await desk.page.keyboard.type("Ещё. ")
  await expect.poll(async () => JSON.stringify((await read(desk, edition)).undecided)).toContain("Моё. Ещё. ")
  await desk.page.reload()
  await desk.openArticle(CLOCKS)
  await expect(desk.body("Русский")).toContainText("Другие слова.")
  await desk.page.getByRole("button", { name: "Choose…" }).click()
  let dialog = desk.page.getByRole("dialog", { name: "Choose the words that stay" })
  await dialog.getByRole("button", { name: "Take the other form" }).click()
  await expect(desk.body("Русский")).toContainText("Моё. Ещё. ")
  await desk.saved()
  expect((await read(desk, edition)).undecided).toBeUndefined()
  await desk.page.keyboard.press("Control+z")
  await expect(desk.body("Русский")).toContainText("Другие слова.")
})
