import { afterEach, expect, test } from "vitest"
import { compareNames, setLanguage } from "../../lang"
import { namedLanguages } from "./languages"

afterEach(() => setLanguage("en"))

const named = (language: "en" | "tr" | "ru", ...tags: [string, string | null][]) => {
  setLanguage(language)
  return namedLanguages(tags.map(([tag, name]) => ({ tag, name })), compareNames).map(({ label }) => label)
}

test("languages are in the order of their names in the interface's language, with their own behind", () => {
  let tags: [string, string | null][] = [["de", "Deutsch"], ["en", "English"], ["ka", "ქართული"]]
  expect(named("en", ...tags)).toEqual(["English", "Georgian · ქართული", "German · Deutsch"])
  expect(named("tr", ...tags)).toEqual(["Almanca · Deutsch", "Gürcüce · ქართული", "İngilizce · English"])
  expect(named("ru", ...tags)).toEqual(["Английский · English", "Грузинский · ქართული", "Немецкий · Deutsch"])
})

test("one that the program has no name of its own for has that of the web view", () => {
  expect(named("en", ["la", null])).toEqual(["Latin"])
  expect(named("en", ["qxx", null])).toEqual(["qxx"])
})
