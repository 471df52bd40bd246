import AxeBuilder from "@axe-core/playwright"
import { join } from "node:path"
import { expect, putDictionary, test, CLOCKS, SAMPLE, type Desk } from "./desk"

/// Every screen, and how to come to it from the library.
const SCREENS: Array<{ name: string; go: (desk: Desk) => Promise<void> }> = [
  { name: "library", go: async () => undefined },
  { name: "desk", go: (desk) => desk.openArticle(CLOCKS) },
  {
    name: "desk, three columns",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.chip("en").click()
      await expect(desk.body("English")).toBeVisible()
      await desk.page.getByRole("separator").first().focus()
    },
  },
  {
    name: "desk, people",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.getByRole("tab", { name: "People" }).click()
    },
  },
  {
    name: "desk, outline",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.getByRole("tab", { name: "Outline" }).click()
    },
  },
  {
    name: "desk, pairs",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.body("Русский").locator("p").nth(1).click()
      await desk.page.getByRole("tab", { name: "Pairs" }).click()
      await expect(desk.page.getByRole("heading", { name: "Sentences" })).toBeVisible()
    },
  },
  {
    name: "desk, history",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.getByRole("tab", { name: "History" }).click()
    },
  },
  {
    name: "desk, history of a text without headings",
    go: async (desk) => {
      await desk.page.keyboard.press("Control+n")
      await desk.page.getByRole("dialog").getByRole("button", { name: "Begin" }).click()
      await desk.page.getByRole("tab", { name: "History" }).click()
      await expect(desk.page.getByRole("tabpanel").getByRole("listitem").first()).toBeVisible()
    },
  },
  {
    name: "desk, focus mode",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.body("Русский").locator("p").nth(1).click()
      await desk.page.keyboard.press("F8")
    },
  },
  {
    name: "desk, counts",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.keyboard.press("Control+a")
      await desk.page.keyboard.press("Control+Shift+g")
      await expect(desk.page.getByRole("row", { name: /^All editions/ })).toBeVisible()
    },
  },
  {
    name: "desk, two texts side by side",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.typeAtEnd("Русский", " Новое слово.")
      await desk.saved()
      await desk.page.getByRole("tab", { name: "History" }).click()
      await desk.page.getByRole("tabpanel").getByRole("listitem").last().getByRole("button").click()
      await desk.page.keyboard.press("Control+Shift+s")
      await expect(desk.page.locator("article ins")).toBeVisible()
    },
  },
  {
    name: "desk, finding",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.keyboard.press("Control+h")
      await desk.page.keyboard.type("ча")
      await expect(desk.page.locator(".hit").first()).toBeVisible()
    },
  },
  {
    name: "desk, finding everywhere",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.keyboard.press("Control+Alt+h")
      await desk.page.keyboard.type("saat")
      await expect(desk.page.locator("del").first()).toBeVisible()
    },
  },
  {
    name: "desk, an unknown word",
    go: async (desk) => {
      putDictionary(desk, "ru_RU", ["река"])
      await desk.openArticle(CLOCKS)
      await desk.typeAtEnd("Русский", " Шилокская ")
      await expect(desk.body("Русский").locator(".unknown-word").last()).toHaveText("Шилокская")
      await desk.page.keyboard.press("ArrowLeft")
      await desk.page.keyboard.press("Control+.")
      await expect(desk.page.getByRole("menu")).toBeVisible()
    },
  },
  {
    name: "desk, language of words",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.body("Русский").focus()
      await desk.page.keyboard.press("Control+Alt+m")
      await expect(desk.page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "desk, printing",
    go: async (desk) => {
      await desk.openArticle(CLOCKS)
      await desk.page.keyboard.press("Control+p")
      await expect(desk.page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "settings, added words",
    go: async (desk) => {
      for (let number = 0; number < 14; number++) await desk.call("spelling_add", { language: "en", word: `word${"abcdefghijklmn"[number]}`, list: number % 2 ? "own" : "newsroom" })
      await desk.goTo("Settings")
      await expect(desk.page.getByRole("searchbox", { name: "Search the words" })).toBeVisible()
    },
  },
  {
    name: "reading in",
    go: async (desk) => {
      await desk.willChoose(join(SAMPLE, "clock-change.ru.txt"))
      await desk.page.getByRole("button", { name: "Read in a text" }).click()
      await desk.page.getByRole("button", { name: "Choose a file…" }).click()
      await expect(desk.page.getByRole("region", { name: "Pieces of the text" })).toBeVisible()
    },
  },
  {
    name: "people",
    go: async (desk) => {
      await desk.goTo("People")
      await desk.main.getByText("Defne Aksoy").first().click()
      await expect(desk.page.getByRole("textbox", { name: "Biography, Turkish" })).toBeVisible()
    },
  },
  {
    name: "bin",
    go: async (desk) => {
      await desk.page.keyboard.press("ArrowDown")
      await desk.page.keyboard.press("Delete")
      await desk.goTo("Bin")
      await expect(desk.page.getByRole("row")).toHaveCount(1)
    },
  },
  { name: "settings", go: (desk) => desk.goTo("Settings") },
  { name: "palette", go: (desk) => desk.page.keyboard.press("Control+k") },
  { name: "keys", go: (desk) => desk.page.keyboard.press("F1") },
]

async function isAccessible(desk: Desk): Promise<void> {
  // A colour that is still changing is neither the one nor the other.
  await desk.page.waitForTimeout(400)
  let found = await new AxeBuilder({ page: desk.page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze()
  expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))).toEqual([])
}

for (let theme of ["Light theme", "Dark theme"]) {
  test(`first screen, ${theme}`, async ({ desk, page }) => {
    await page.getByRole("button", { name: theme.split(" ")[0], exact: true }).click()
    await isAccessible(desk)
  })

  for (let { name, go } of SCREENS) {
    test(`${name}, ${theme}`, async ({ desk, page }) => {
      await desk.openSample()
      await desk.act(theme)
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme.startsWith("Dark") ? "dark" : "light")
      await go(desk)
      await isAccessible(desk)
    })
  }
}
