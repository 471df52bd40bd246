import { CLOCKS, expect, test } from "./desk"

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
    let asked = await Promise.race([desk, second].map(async (one) => (await one.page.getByRole("alert").waitFor(), one)))
    let [mine, theirs] = asked === desk ? ["Слова 0.", "Слова 1."] : ["Слова 1.", "Слова 0."]
    let told = asked.page.getByRole("alert")
    await expect(told).toContainText("This passage was changed here and elsewhere.")
    await expect(told).toContainText(mine)
    await expect(told).toContainText(theirs)
    await expect(asked.body("Русский")).toContainText(mine)
    await expect((asked === desk ? second : desk).body("Русский")).toContainText(theirs)
    await asked.page.getByRole("button", { name: "Keep mine" }).click()
    await asked.saved()
    for (let one of [desk, second]) await expect(one.body("Русский")).toContainText(mine)
    // The other version is in the history.
    let article = await asked.call<{ rows: { id: string }[] }>("list_articles", { search: "летнее время" })
    let { editions } = await asked.call<{ editions: { id: string; language: string; revision: number }[] }>("open_article", { article: article.rows[0]!.id })
    let russian = editions.find(({ language }) => language === "ru")!
    let earlier = await asked.call("revision", { edition: russian.id, number: russian.revision - 1, with: null })
    expect(JSON.stringify(earlier)).toContain(theirs)
  })
})
