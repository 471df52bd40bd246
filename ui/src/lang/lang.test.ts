import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { FluentResource } from "@fluent/bundle"
import { alsoCalled, bundle, FILES, INTERFACE_LANGUAGES, message } from "./fluent"

/// Every text file of the interface's source with its path.
const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.includes(".test.") && !path.startsWith("ipc/"))
  .map((path) => ({ path, text: readFileSync(join("src", path), "utf8") }))
const ALL = SOURCES.map(({ text }) => text).join("\n")

function keysOf(language: string): string[] {
  return Object.entries(FILES)
    .filter(([path]) => path.endsWith(`/${language}.ftl`) || path.endsWith(`.${language}.ftl`))
    .flatMap(([, text]) => [...new FluentResource(text).body].map(({ id }) => id))
}

describe("the words", () => {
  let keys = keysOf("en")

  it("have no key twice in a language", () => {
    for (let { tag } of INTERFACE_LANGUAGES) {
      let all = keysOf(tag)
      expect(all.filter((key, at) => all.indexOf(key) !== at), tag).toEqual([])
    }
  })

  it("are the same keys in every language", () => {
    for (let { tag } of INTERFACE_LANGUAGES) expect(keysOf(tag).sort(), tag).toEqual([...keys].sort())
  })

  it("are found by other words in every language or in none", () => {
    for (let key of keys) {
      let told = INTERFACE_LANGUAGES.filter(({ tag }) => alsoCalled(tag, key) !== "")
      expect([0, INTERFACE_LANGUAGES.length], key).toContain(told.length)
    }
  })

  it("take the same values in every language", () => {
    for (let key of keys) {
      let values = INTERFACE_LANGUAGES.map(({ tag }) => [...valuesOf(tag, key)].sort().join(" "))
      expect(new Set(values).size, `${key}: ${values.join(" | ")}`).toBe(1)
    }
  })

  it("lack no line that was written (a line with a mistake is no message)", () => {
    for (let [path, text] of Object.entries(FILES)) {
      let written = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, key]) => key)
      expect([...new FluentResource(text).body].map(({ id }) => id), path).toEqual(written)
    }
  })

  it("are there for every key that the code names", () => {
    let named = SOURCES.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:t|tOr|tell)\(\s*"([\w-]+)"|\b(?:words|title): "([a-z][\w-]*)"/g)].map((match) => ({ path, key: match[1] ?? match[2] ?? "" })),
    )
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter(({ key }) => !keys.includes(key))).toEqual([])
  })

  it("are all used", () => {
    let beginnings = [...ALL.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, beginning]) => beginning ?? "")
    let unused = keys.filter((key) => !ALL.includes(`"${key}"`) && !beginnings.some((beginning) => key.startsWith(beginning)))
    expect(unused).toEqual([])
  })

  it("follow the rules of each language for numbers", () => {
    let said = (language: "en" | "tr" | "ru", count: number) => message(language, "import-dropped", { count })
    expect([1, 2, 5, 21].map((count) => said("ru", count))).toEqual(["Опущена 1 строка", "Опущены 2 строки", "Опущено 5 строк", "Опущена 21 строка"])
    expect([1, 2].map((count) => said("en", count))).toEqual(["One line left out", "2 lines left out"])
    expect(said("tr", 2)).toBe("Dışarıda bırakılan 2 satır")
  })
})

describe("the core's codes", () => {
  // The interface can be tested without the core's source beside it; then there is nothing to compare with.
  const CORE = "../src-tauri"

  it("have words for every refusal", () => {
    if (!existsSync(CORE)) return
    let codes = rust(`${CORE}/crates/app/src`, `${CORE}/src`).flatMap((text) => [...text.matchAll(/Failure::new\(\s*"(\w+)"/g)].map(([, code]) => code ?? ""))
    expect(codes.length).toBeGreaterThan(10)
    expect([...new Set(codes)].filter((code) => !keysOf("en").includes(`error-${code}`))).toEqual([])
  })

  it("have words for every kind of flaw", () => {
    if (!existsSync(CORE)) return
    let kinds = rust(`${CORE}/crates/store/src`).flatMap((text) => [...text.matchAll(/FlawKind::\w+ => "(\w+)",/g)].map(([, kind]) => kind ?? ""))
    expect(kinds.length).toBeGreaterThan(5)
    for (let { tag } of INTERFACE_LANGUAGES) expect(kinds.filter((kind) => !keysOf(tag).includes(`flaw-${kind}`)), tag).toEqual([])
  })

  it("have words for every command that the record names", () => {
    if (!existsSync(CORE)) return
    let functions = rust(`${CORE}/crates/app/src`).flatMap((text) => text.split(/^pub (?=fn )/m).slice(1))
    let commands = functions.filter((body) => /\bchange\(\s*desk,\s*changes,/.test(body)).map((body) => /^fn (\w+)/.exec(body)?.[1] ?? "")
    expect(commands.length).toBeGreaterThan(15)
    expect(commands.filter((command) => !keysOf("en").includes(`audit-${command}`))).toEqual([])
  })

  it("have words for every finding, reason and role of reading in", () => {
    if (!existsSync(CORE)) return
    let sources = rust(`${CORE}/crates/exchange/src`)
    let words = (file: RegExp, pattern: RegExp) => sources.filter((text) => file.test(text)).flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word ?? ""))
    let findings = words(/pub enum Code/, /^ {4}\w+ = "(\w+)", (?:Note|Doubt|Error);/gm)
    let pieces = words(/Dropped = "dropped"/, /^ {8}\w+ = "(\w+)"[,;]/gm)
    let [roles, reasons] = [pieces.slice(0, pieces.indexOf("dropped") + 1), pieces.slice(pieces.indexOf("dropped") + 1)]
    expect(Math.min(findings.length, roles.length, reasons.length), "the patterns of this test still fit the source").toBeGreaterThan(9)
    let missing = [...findings.map((code) => `finding-${code}`), ...roles.map((role) => `role-${role}`), ...reasons.map((reason) => `reason-${reason}`)]
    expect(missing.filter((key) => !keysOf("en").includes(key))).toEqual([])
  })
})

function rust(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".rs"))
      .map((path) => readFileSync(join(folder, path), "utf8")),
  )
}

function valuesOf(language: (typeof INTERFACE_LANGUAGES)[number]["tag"], key: string): Set<string> {
  return new Set([...JSON.stringify(bundle(language).getMessage(key)?.value ?? "").matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name ?? ""))
}
