/// Dates, numbers and names as the interface's language writes them.
import { language } from "./current.svelte"
import { nameOfLanguage } from "./fluent"

/// A number: 12 345 in Russian, 12,345 in English.
export function formatNumber(number: number, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(language(), options).format(number)
}

/// A day (ISO 8601, with or without time): 22 November 2026, 22 Kasım 2026, 22 ноября 2026 г.
export function formatDate(at: string): string {
  return on(at, { day: "numeric", month: "long", year: "numeric" })
}

/// A day in little room: 22 Nov 2026.
export function formatShortDate(at: string): string {
  // Russian adds "г." for "year", which a narrow column has no room for.
  return on(at, { day: "numeric", month: "short", year: "numeric" }).replace(/\sг\.$/, "")
}

/// A day in digits, as one types it: 22/11/2026 in English, 22.11.2026 in Turkish and Russian.
export function formatTypedDate(day: string): string {
  return on(day, { day: "2-digit", month: "2-digit", year: "numeric" })
}

/// The day that was typed, as 2026-11-22; null if it is none. In every language of the interface the day comes first,
/// and the year only where it is plain that it does. The month may be a word of the interface's language: 5 March 2026,
/// 5 марта 2026 г., also in short.
export function typedDate(typed: string): string | null {
  let [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim()) ?? []
  if (!year) [, day, month, year] = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(typed.trim()) ?? []
  if (!year) {
    let [, first, word, last] = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4}|\d{2})(?:\s*г\.?)?$/u.exec(typed.trim()) ?? []
    ;[day, month, year] = [first, word && monthCalled(word), last]
  }
  if (!year || !month || !day) return null
  // Nobody dates an article far ahead, so that ’98 is in the century before.
  if (year.length === 2) year = String(2000 + Number(year) - (2000 + Number(year) > new Date().getFullYear() + 10 ? 100 : 0))
  let written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  // JavaScript would take the 31st of a month of 30 days for the first of the next.
  let moment = new Date(`${written}T00:00Z`)
  return !isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : null
}

/// The number of the month that is called so in the interface's language, inside a date, by itself or in short.
function monthCalled(word: string): string | undefined {
  let plain = (name: string) => name.toLocaleLowerCase(language()).replace(/\.$/, "")
  // In a date the months of some languages have another ending.
  let names = (at: string) => (["long", "short"] as const).flatMap((month) => [on(at, { month }), on(at, { day: "numeric", month }).replace(/[\d\s]/g, "")])
  let months = Array.from({ length: 12 }, (_, month) => String(month + 1))
  return months.find((month) => names(`2026-${month.padStart(2, "0")}-01`).some((name) => plain(name) === plain(word)))
}

/// The time of day with seconds, as 14:02:11.
export function formatTime(at: string): string {
  return on(at, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })
}

/// Day and time: 22 November 2026, 14:02.
export function formatMoment(at: string): string {
  return on(at, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
}

/// How long ago, as one would say it: the time today, “yesterday”, otherwise the day, without the year if it is this one.
export function formatAgo(at: string, now: Date = new Date()): string {
  let then = new Date(at)
  if (isNaN(then.getTime())) return at
  let days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) return on(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  if (days === 1) return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(-1, "day")
  return then.getFullYear() === now.getFullYear() ? on(at, { day: "numeric", month: "short" }) : formatShortDate(at)
}

/// A language's name inside a sentence of the interface's language: "Turkish", "турецкий". What labels an edition, as
/// the head of its column does, is the name that the language has for itself, which the core tells as `language_name`.
export function languageName(tag: string): string {
  return nameOfLanguage(language(), tag)
}

/// The same by itself, as at the head of a line: "Турецкий".
export function languageNameAlone(tag: string): string {
  let name = languageName(tag)
  return name === tag ? name : name.charAt(0).toLocaleUpperCase(language()) + name.slice(1)
}

/// Names one after another: "A, B and C".
export function formatList(names: string[]): string {
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(names)
}

/// The text in the interface's language, else in one of `wanted`, else the first there is; empty if none.
export function inLanguage(texts: ReadonlyArray<{ language: string; text: string }>, wanted: string[] = []): string {
  for (let tag of [language(), ...wanted]) {
    let found = texts.find((text) => text.language === tag && text.text !== "")
    if (found) return found.text
  }
  return texts[0]?.text ?? ""
}

/// A comparison that puts names in the interface language's order.
export function compareNames(left: string, right: string): number {
  return collator(language()).compare(left, right)
}

function on(at: string, options: Intl.DateTimeFormatOptions): string {
  // A day without a time is that day everywhere; JavaScript would take it for midnight in Greenwich.
  let moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T00:00` : at)
  if (isNaN(moment.getTime())) return at
  return dateFormat(language(), options).format(moment)
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
}

/// Making a formatter is slow, so each is made once.
function once<O, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  let made = new Map<string, F>()
  return (tag, options) => {
    let key = tag + JSON.stringify(options)
    let known = made.get(key) ?? make(tag, options)
    made.set(key, known)
    return known
  }
}

// English dates are written as in Britain: 22 November 2026.
const dateFormat = once((tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, options))
const numberFormat = once((tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
const collators = once((tag: string, _: object) => new Intl.Collator(tag))
const collator = (tag: string) => collators(tag, {})
