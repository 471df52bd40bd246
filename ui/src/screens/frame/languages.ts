/// Choosing among languages.
import type { LanguageView } from "../../ipc/types"
import { languageName } from "../../lang"

/// What a language select shows: the language's own name, then what the interface calls it where that differs.
export function languageOptions(languages: LanguageView[], compare: (left: string, right: string) => number) {
  return [...languages]
    .sort((left, right) => compare(left.name, right.name))
    .map(({ tag, name }) => ({ value: tag, label: bothNames(tag, name), lang: tag }))
}

function bothNames(tag: string, own: string): string {
  let ours = languageName(tag)
  return ours.localeCompare(own, undefined, { sensitivity: "base" }) === 0 ? own : `${own} · ${ours}`
}
