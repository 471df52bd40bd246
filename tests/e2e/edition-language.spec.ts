import { expect, test } from "./desk"

const TEXT = "---\ntitle: Suyun yolu\nlanguage: en\n---\n\nÇay quruyur.[^1]\n\n[^1]: Ada Byron, Aşağı su\n"

test("an edition that was begun in a wrong language is said to be in another, with what its endnotes say", async ({ desk, page }) => {
  await desk.openSample()
  await desk.call("keep_import", { format: "markdown", pieces: [], markdown: TEXT, language: "en", article: null })
  await page.reload()
  await desk.row("Suyun yolu").click()
  await expect(desk.body("English")).toBeVisible()
  // What is not saved yet is not lost by it.
  await desk.typeAtEnd("English", " Körpü qalır.")
  await desk.act("Change the language of this edition")
  let dialog = page.getByRole("dialog", { name: "Language of the edition" })
  let language = dialog.getByRole("combobox", { name: "Language" })
  await expect(language).toHaveValue("en")
  await language.selectOption("az")
  await dialog.getByRole("button", { name: "Change", exact: true }).click()

  let body = desk.body("Azərbaycanca")
  await expect(body).toContainText("Körpü qalır.")
  await expect(body).toHaveAttribute("lang", "az")
  await expect(page.getByText("The edition is now in Azerbaijani.")).toBeVisible()
  await expect(desk.chip("az")).toBeVisible()
  await expect(page.getByRole("tabpanel", { name: "Endnotes" }).getByText("Ada Byron, Aşağı su")).toBeVisible()
  // One goes on writing where one was.
  await expect(body).toBeFocused()
  await page.keyboard.type(" Su gəlir.")
  await desk.saved()
  await page.reload()
  await desk.row("Suyun yolu").click()
  await expect(desk.body("Azərbaycanca")).toContainText("Su gəlir.")

  // An approved text is one in its language.
  for (let move of ["Send to review", "Approve"]) await page.getByRole("button", { name: move }).click()
  await page.getByRole("button", { name: "More to do" }).click()
  await expect(page.getByRole("menuitem", { name: "Change the language of this edition" })).toHaveAttribute("aria-disabled", "true")
})
