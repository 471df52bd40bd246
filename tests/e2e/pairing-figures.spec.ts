/// What a small change does to the figures, what a split does to a pair, and why nothing was aligned anew.
import { type Locator } from "@playwright/test"
import { CLOCKS, expect, test, type Desk } from "./desk"

type Bead = { source: string[]; target: string[]; state: string; change: { grade: string } | null }
type Pairing = { beads: Bead[]; progress: { blocks: { outdated: number; translated: number } } }

const paragraph = (desk: Desk, language: string, at: number): Locator => desk.body(language).locator(":scope > p").nth(at)

async function pairing(desk: Desk): Promise<Pairing> {
  let edition = await desk.page.getByRole("region", { name: "Русский", exact: true }).getAttribute("data-edition")
  return desk.call<Pairing>("pairing", { edition })
}

test("a comma and bold letters are shown as what they are, and the figures count them as translated", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let before = (await pairing(desk)).progress
  await paragraph(desk, "Türkçe", 1).click({ position: { x: 4, y: 10 } })
  await page.keyboard.press("Home")
  await page.keyboard.press("Control+ArrowRight")
  await page.keyboard.press("Shift+Home")
  await page.keyboard.press("Control+b")
  await paragraph(desk, "Türkçe", 2).click({ position: { x: 4, y: 10 } })
  await page.keyboard.press("Home")
  await page.keyboard.type("«")
  await desk.saved()
  await expect(paragraph(desk, "Русский", 1)).toHaveAttribute("data-pair", "outdated-setting")
  await expect(paragraph(desk, "Русский", 1)).toHaveAttribute("aria-description", /only how the source is set has changed/)
  await expect(paragraph(desk, "Русский", 2)).toHaveAttribute("data-pair", "outdated-punctuation")
  expect((await pairing(desk)).progress).toEqual(before)
  await page.keyboard.press("Control+1")
  await expect(desk.row(CLOCKS)).toBeVisible()
  await expect(desk.row(CLOCKS).getByRole("button", { name: /outdated/ })).toHaveCount(0)
})

test("a translated paragraph that is split inside a word stays in its pair, also when all is aligned anew", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  let id = await paragraph(desk, "Русский", 2).getAttribute("data-id")
  await paragraph(desk, "Русский", 2).click({ position: { x: 4, y: 10 } })
  await page.keyboard.press("Home")
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await desk.saved()
  let held = async () => (await pairing(desk)).beads.find(({ target }) => target.includes(id!))!
  expect(await held()).toMatchObject({ state: "translated" })
  expect((await held()).target).toHaveLength(2)
  await expect(desk.body("Русский").locator("[data-pair=added]")).toHaveCount(0)
  await page.keyboard.press("Alt+Shift+a")
  await expect(page.getByText(/the aligner pairs everything as it did/)).toBeVisible()
  expect((await held()).target).toHaveLength(2)
})

test("after a shift one is told why nothing is aligned anew", async ({ desk, page }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await paragraph(desk, "Русский", 1).click()
  await page.keyboard.press("Alt+Shift+u")
  await expect(page.getByText("Shifted up.")).toBeVisible()
  await page.keyboard.press("Alt+Shift+a")
  await expect(page.getByText(/what a shift has moved counts as paired by hand/)).toBeVisible()
})
