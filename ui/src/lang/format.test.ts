import { afterEach, expect, it, vi } from "vitest"
import { formatTypedDate, INTERFACE_LANGUAGES, languageName, setLanguage, typedDate } from "."

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

it("writes and understands a day in digits as each language does", () => {
  let written = INTERFACE_LANGUAGES.map(({ tag }) => {
    setLanguage(tag)
    return formatTypedDate("2026-11-02")
  })
  expect(written.sort()).toEqual(["02.11.2026", "02.11.2026", "02/11/2026"])
  for (let typed of [...written, " 2.11.2026 ", "2-11-2026", "2026-11-02"]) expect(typedDate(typed), typed).toBe("2026-11-02")
  for (let typed of ["", "2.11.26", "31.11.2026", "11/22/2026", "29.02.2026", "today"]) expect(typedDate(typed), typed).toBe(null)
})
