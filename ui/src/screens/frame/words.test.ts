import { expect, test } from "vitest"
import type { ArticleRow, EditionHeadView } from "../../ipc/types"
import { titleOf } from "./words"

test("an article is called by an edition that has a title", () => {
  let editions = [{ title: "", language: "ru" }, { title: "Nehirler", language: "tr" }] as EditionHeadView[]
  let row = (title: string, editions: EditionHeadView[]) => ({ title, title_language: "ru", editions }) as ArticleRow
  expect([row("Реки", editions), row("", editions), row("", [])].map((one) => titleOf(one).title)).toEqual(["Реки", "Nehirler", ""])
  expect(titleOf(row("", editions)).language).toBe("tr")
})
