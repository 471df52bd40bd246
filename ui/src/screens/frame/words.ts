/// Words that several screens say.
import type { Called, FileKind } from "../../ipc/backend"
import type { Failure } from "../../ipc/failure"
import type { ArticleRow, DamagedEdition, Flaw, InLanguage, Progress, Tally } from "../../ipc/types"
import { formatNumber, inLanguage, t, tOr } from "../../lang"
import { failureFrom } from "../../ipc/failure"
import { tellFailure } from "../../state/messages.svelte"
import { session } from "../../state/session.svelte"

/// What a failure says, in the interface's language.
export function failureWords(failure: Failure): string {
  let { args } = failure
  // The flaw of a damaged edition has words of its own.
  if (args.flaw) args = { ...args, reason: tOr(`flaw-${args.flaw}`, args.reason ?? "", args) }
  return tOr(`error-${failure.code}`, failure.message, args)
}

/// What is wrong with a value that cannot be read in the file.
function flawWords({ code, value, edition, explanation }: Flaw): string {
  return tOr(`flaw-${code}`, explanation, { value, edition: edition ?? "" })
}

/// What of something cannot be read in the file, and what becomes of it.
export function flawsWords(flaws: Flaw[]): string {
  let mends = [...new Set(flaws.map(({ code }) => tOr(`flaw-${code}-mend`, "")))].filter(Boolean)
  return [t("flaws", { flaws: flaws.map(flawWords).join("; ") }), ...mends].join(" ")
}

/// What is wrong with an edition that cannot be read, and what can be done about it.
export function damagedWords({ title, flaw }: DamagedEdition): string {
  return t("error-edition_damaged", { title, reason: flawWords(flaw), path: session.newsroom?.path ?? "" })
}

/// Why the person at this desk may not do this, by the core's word for it; undefined if they may.
export function whyNot(action: string): string | undefined {
  let code = refusalOf(action)
  return code ? t(`error-${code}`) : session.may(action) ? undefined : t("read-only")
}

/// The code of the failure that says who may do this, if the person at this desk may not. A newsroom that nobody can
/// write in says so itself, above the screen.
export function refusalOf(action: string): string | null {
  return session.may(action) || session.isReadOnly || !session.newsroom ? null : `not_allowed_${action}`
}

/// The title by which an article is known in a list, and its language; empty if no edition has one. The edition
/// that a search found may be one that is not titled yet.
export function titleOf(row: ArticleRow): { title: string; language: string } {
  let titled = row.title ? undefined : row.editions.find(({ title }) => title)
  return titled ?? { title: row.title, language: row.title_language }
}

/// The edition in which a search found its words.
export function foundIn({ editions, snippet, title_language }: ArticleRow): string | null {
  let language = snippet?.language ?? title_language
  return editions.find((edition) => edition.language === language)?.id ?? null
}

/// A section's name; the word for “none” if it has none.
export function sectionName(names: InLanguage[], near?: string): string {
  return inLanguage(names, near ? [near] : []) || t("section-none")
}

/// The tone of a state's dot.
export function stateTone(state: string): "draft" | "review" | "changed" | "approved" | "published" {
  switch (state) {
    case "in_review":
      return "review"
    case "changes_asked":
      return "changed"
    case "approved":
    case "published":
      return state
    default:
      return "draft"
  }
}

/// The states in the order of an edition's way.
export const STATES = ["draft", "in_review", "changes_asked", "approved", "published"] as const

/// A state's name.
export function stateName(state: string): string {
  return tOr(`state-${state}`, state)
}

/// How far a translation is, in words: how much of the original's words are translated, and how many paragraphs are
/// outdated, if any.
export function progressWords(progress: Progress): string[] {
  let share = t("pairs-progress", { percent: progressFigure(progress) })
  return [share, ...outdatedWords(progress)]
}

/// How many paragraphs are outdated, if any.
export const outdatedWords = ({ blocks }: Progress): string[] => (blocks.outdated > 0 ? [t("pairs-progress-outdated", { count: blocks.outdated })] : [])

/// How much of the original's words are translated.
export const progressFigure = ({ words }: Progress): string => formatNumber(inPercent(words) / 100, { style: "percent" })

/// How much is translated, in whole percent: only what is all translated is 100.
export function inPercent({ translated, outdated, untranslated }: Tally): number {
  let all = translated + outdated + untranslated
  return all === 0 ? 0 : Math.floor((translated / all) * 100)
}

/// How sure the aligner is, which it never is wholly.
export const sureWords = (sureness: number): string => formatNumber(Math.min(Math.floor(sureness * 100), 99) / 100, { style: "percent" })

/// What files of a kind are called in the system's window for choosing one.
export function filesCalled(kind: FileKind): Called {
  return { kind: t(`files-${kind}`), all: t("files-all") }
}

/// Does `work` and tells of its failure. Gives back undefined when it failed.
export async function attempt<A>(work: () => Promise<A>): Promise<A | undefined> {
  try {
    return await work()
  } catch (thrown) {
    tellFailure(failureFrom(thrown))
    return undefined
  }
}
