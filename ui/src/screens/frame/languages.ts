/// Choosing among languages.
import type { LanguageView } from "../../ipc/types"
import { languageName, languageNameAlone } from "../../lang"

/// What a language select shows: the language's own name, then what the interface calls it where that differs.
export function languageOptions(languages: LanguageView[], compare: (left: string, right: string) => number) {
  return [...languages]
    .sort((left, right) => compare(left.name, right.name))
    .map(({ tag, name }) => ({ value: tag, label: bothNames(tag, name), lang: tag }))
}

function bothNames(tag: string, own: string): string {
  let ours = languageName(tag)
  return isSame(ours, own) ? own : `${own} · ${ours}`
}

/// The same by what the interface calls them, for whoever does not read them: its name first, by which a letter finds
/// it, then the language's own where that is known and differs.
export function namedLanguages(languages: readonly { tag: string; name: string | null }[], compare: (left: string, right: string) => number) {
  let named = languages.map(({ tag, name }) => ({ tag, name, ours: languageNameAlone(tag) }))
  return named.sort((left, right) => compare(left.ours, right.ours)).map(({ tag, name, ours }) => ({ value: tag, label: name === null || isSame(ours, name) ? ours : `${ours} · ${name}` }))
}

const isSame = (one: string, other: string): boolean => one.localeCompare(other, undefined, { sensitivity: "base" }) === 0
