import { CLOCKS, expect, test, type Desk } from "./desk"

async function russianOf(desk: Desk): Promise<string> {
  let { rows } = await desk.call<{ rows: { editions: { id: string; language: string }[] }[] }>("list_articles", { search: CLOCKS })
  return rows[0]!.editions.find(({ language }) => language === "ru")!.id
}

test("what is written at another desk appears here while both write", async ({ desk, page, other }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await other(desk.newsroom(), async (second) => {
    await second.openArticle(CLOCKS)
    await second.typeAtEnd("Русский", " Отсюда.")
    await desk.typeAtEnd("Türkçe", " Buradan.")
    for (let one of [desk, second]) {
      await expect(one.body("Русский")).toContainText("Отсюда.")
      await expect(one.body("Türkçe")).toContainText("Buradan.")
    }
    await expect(page.getByRole("alert")).toHaveCount(0)
    await expect(second.page.getByRole("alert")).toHaveCount(0)
  })
})

test("a paragraph that both change within one pause keeps both versions, and says so", async ({ desk, other }) => {
  await desk.openSample()
  await desk.openArticle(CLOCKS)
  await other(desk.newsroom(), async (second) => {
    await second.openArticle(CLOCKS)
    let write = async (one: typeof desk, words: string) => {
      await one.body("Русский").press("Control+End")
      await one.page.keyboard.insertText(words)
    }
    await Promise.all([write(desk, " Слова 0."), write(second, " Слова 1.")])
    // Whoever is the later one is asked, and the earlier one’s words are in the file.
    let inFile = async () => JSON.stringify((await desk.call<{ blocks: object[] }>("open_edition", { edition: await russianOf(desk) })).blocks)
    await expect.poll(inFile).toContain("Слова")
    let isFirst = (await inFile()).includes("Слова 0.")
    let [asked, mine, theirs] = isFirst ? [second, "Слова 1.", "Слова 0."] : [desk, "Слова 0.", "Слова 1."]
    await expect(asked.body("Русский")).toContainText(mine)
    await expect((asked === desk ? second : desk).body("Русский")).toContainText(theirs)
    // Both say that there is something to choose; whoever wrote the form that waits chooses.
    for (let one of [desk, second]) await expect(one.page.getByText("One place was changed in two ways at once.")).toBeVisible()
    await asked.page.keyboard.press("F4")
    let dialog = asked.page.getByRole("dialog", { name: "Choose the words that stay" })
    await expect(dialog).toContainText(mine)
    await expect(dialog).toContainText(theirs)
    await dialog.getByRole("button", { name: "Keep what is in the text" }).click()
    await asked.saved()
    for (let one of [desk, second]) {
      await expect(one.body("Русский")).toContainText(mine)
      await expect(one.page.getByText("One place was changed in two ways at once.")).toHaveCount(0)
    }
    // The other version is in the history.
    let article = await asked.call<{ rows: { id: string }[] }>("list_articles", { search: "летнее время" })
    let { editions } = await asked.call<{ editions: { id: string; language: string; revision: number }[] }>("open_article", { article: article.rows[0]!.id })
    let russian = editions.find(({ language }) => language === "ru")!
    let earlier = await asked.call("revision", { edition: russian.id, number: russian.revision - 1, with: null })
    expect(JSON.stringify(earlier)).toContain(theirs)
  })
})
