/// The words of the interface, read from the Fluent files beside this one.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle"

/// The interface's languages with their own names.
export const INTERFACE_LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "ru", name: "Русский" },
  { tag: "tr", name: "Türkçe" },
] as const

/// A language the interface speaks.
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]["tag"]

/// Values for a message.
export type Args = Record<string, FluentVariable>

/// Each file as text, by its path such as `./desk.tr.ftl`.
export const FILES: Record<string, string> = import.meta.glob("./*.ftl", { query: "?raw", import: "default", eager: true })

const BUNDLES = new Map<InterfaceLanguage, FluentBundle>()

/// The bundle of a language, made the first time it is wanted.
export function bundle(language: InterfaceLanguage): FluentBundle {
  let known = BUNDLES.get(language)
  if (known) return known
  // Isolating marks would be read aloud and found by search; our languages all run one way.
  let made = new FluentBundle(language, { useIsolating: false, functions: { LANGUAGE: ([tag]) => nameOfLanguage(language, String(tag)) } })
  for (let [path, text] of Object.entries(FILES)) {
    if (path.endsWith(`/${language}.ftl`) || path.endsWith(`.${language}.ftl`)) made.addResource(new FluentResource(text))
  }
  BUNDLES.set(language, made)
  return made
}

/// The message with its values filled in, or null if the language has no such message.
export function message(language: InterfaceLanguage, key: string, args: Args = {}): string | null {
  let words = bundle(language).getMessage(key)
  if (!words?.value) return null
  return bundle(language).formatPattern(words.value, args, [])
}

/// Other words for what a message names, by which one may look for it; none if the language tells none.
export function alsoCalled(language: InterfaceLanguage, key: string): string {
  let also = bundle(language).getMessage(key)?.attributes.also
  return also ? bundle(language).formatPattern(also, {}, []) : ""
}

/// What one language calls another inside a sentence: "Turkish", "турецкий". In messages it is `LANGUAGE($tag)`.
export function nameOfLanguage(language: InterfaceLanguage, tag: string): string {
  let name = nameInWebView(language, tag) ?? message(language, `language-name-${tag}`) ?? tag
  // WebKit writes them as they stand by themselves, which in Russian is another way.
  return language === "ru" && name !== tag ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name
}

/// The name that the web view knows a language by; the smaller ones of our list it may not know.
function nameInWebView(language: InterfaceLanguage, tag: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(tag)
  } catch {
    return undefined
  }
}

/// The first of these languages (BCP 47, most wanted first) that the interface speaks; English if none.
export function pick(wanted: string[]): InterfaceLanguage {
  for (let tag of wanted) {
    let base = tag.split("-")[0]
    let spoken = INTERFACE_LANGUAGES.find((language) => language.tag === base)
    if (spoken) return spoken.tag
  }
  return "en"
}
