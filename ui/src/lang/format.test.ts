import { afterEach, expect, it, vi } from "vitest"
import { formatDate, formatShortDate, formatTypedDate, INTERFACE_LANGUAGES, languageName, languageNameAlone, setLanguage, t, typedDate } from "."

afterEach(() => vi.unstubAllGlobals())

it("names the smaller languages of the list even where the web view does not", () => {
  vi.stubGlobal("Intl", { ...Intl, DisplayNames: class { of = () => undefined } })
  let names = INTERFACE_LANGUAGES.map(({ tag }) => {
    setLanguage(tag)
    return ["crh", "ba", "xx"].map(languageName)
  })
  expect(names).toEqual([
    ["Crimean Tatar", "Bashkir", "xx"],
    ["крымскотатарский", "башкирский", "xx"],
    ["Kırım Tatarcası", "Başkurtça", "xx"],
  ])
})

it("names a language inside a sentence as one writes it there, however the web view does", () => {
  const named = (as: (tag: string) => string) =>
    INTERFACE_LANGUAGES.map(({ tag }) => {
      setLanguage(tag)
      return as("de")
    })
  vi.stubGlobal("Intl", { ...Intl, DisplayNames: class { constructor(readonly languages: string[]) {}
    of = () => ({ en: "German", ru: "Немецкий", tr: "Almanca" })[this.languages[0] ?? ""] } })
  expect(named(languageName)).toEqual(["German", "немецкий", "Almanca"])
  expect(named(languageNameAlone)).toEqual(["German", "Немецкий", "Almanca"])
  expect(named(tag => t("error-typography_unknown", { language: tag }))[1]).toContain("на этом языке (немецкий),")
})

it("writes and understands a day in digits as each language does", () => {
  let written = INTERFACE_LANGUAGES.map(({ tag }) => {
    setLanguage(tag)
    return formatTypedDate("2026-11-02")
  })
  expect(written.sort()).toEqual(["02.11.2026", "02.11.2026", "02/11/2026"])
  for (let typed of [...written, " 2.11.2026 ", "2-11-2026", "2026-11-02", "2.11.26"]) expect(typedDate(typed), typed).toBe("2026-11-02")
  expect(typedDate("2.11.98")).toBe("1998-11-02")
  for (let typed of ["", "2.11.226", "31.11.2026", "11/22/2026", "29.02.2026", "today"]) expect(typedDate(typed), typed).toBe(null)
})

it("understands a day with the month as a word, as each language writes it", () => {
  for (let { tag } of INTERFACE_LANGUAGES) {
    setLanguage(tag)
    for (let day of ["2026-03-05", "2026-05-01", "2026-09-30"]) {
      for (let written of [formatDate(day), formatShortDate(day)]) expect(typedDate(written), written).toBe(day)
    }
  }
  setLanguage("ru")
  for (let typed of ["5 марта 2026", "5 Марта 26 г.", "5 март 2026"]) expect(typedDate(typed), typed).toBe("2026-03-05")
  setLanguage("tr")
  expect(typedDate("5 KASIM 2026")).toBe("2026-11-05")
  setLanguage("en")
  expect(typedDate("5. mar 2026")).toBe("2026-03-05")
  for (let typed of ["5 Marchember 2026", "31 June 2026", "March 2026"]) expect(typedDate(typed), typed).toBe(null)
})
