import { afterEach, expect, it, vi } from "vitest"
import { INTERFACE_LANGUAGES, languageName, setLanguage } from "."

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
