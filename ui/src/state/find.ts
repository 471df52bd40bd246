/// Finding a name by some of its letters.

/// A stretch of the name, from `from` up to but not including `to`, in UTF-16 units.
export type Range = { from: number; to: number }

/// How well a name answers to what was typed, and where; higher is better.
export type Found = { score: number; ranges: Range[] }

/// Looks for `query` in `name`, both folded by the rules of `language`. Every word must be found: as the
/// beginning of a word, inside one, or at worst letter by letter. None if one is not.
export function find(query: string, name: string, language: string): Found | null {
  let folded = foldWithPlaces(name, language)
  let words = fold(query, language).split(/\s+/).filter((word) => word !== "")
  let found: Found = { score: 0, ranges: [] }
  for (let word of words) {
    let hit = findWord(word, folded.text)
    if (!hit) return null
    found.score += hit.score
    for (let { from, to } of hit.ranges) {
      found.ranges.push({ from: folded.places[from] ?? 0, to: (folded.places[to - 1] ?? 0) + 1 })
    }
  }
  // Of two names that match alike the shorter is the likelier.
  found.score -= name.length / 100
  found.ranges.sort((left, right) => left.from - right.from)
  return found
}

/// The same where the name does not answer but other words `also` do, of which each must begin with what was typed, if
/// it does not stand in the name.
export function findAlso(query: string, name: string, also: string, language: string): Found | null {
  let others = fold(also, language).split(/[\s,]+/).filter((word) => word !== "")
  let folded = fold(name, language)
  let words = fold(query, language).split(/\s+/).filter((word) => word !== "")
  let isMeant = (word: string) => folded.includes(word) || others.some((other) => other.startsWith(word))
  return words.every(isMeant) ? { score: 50 - name.length / 100, ranges: [] } : null
}

/// Lower case by the language's rules and without marks, so that `ışık` finds IŞIK and `елка` finds ёлка.
export function fold(text: string, language: string): string {
  return text.toLocaleLowerCase(language).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i")
}

function foldWithPlaces(text: string, language: string): { text: string; places: number[] } {
  let folded = ""
  let places: number[] = []
  let place = 0
  for (let character of text) {
    let part = fold(character, language)
    folded += part
    for (let count = 0; count < part.length; count++) places.push(place)
    place += character.length
  }
  return { text: folded, places }
}

function findWord(word: string, text: string): Found | null {
  let start = -1
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[\s\p{P}]/u.test(text[at - 1] ?? "")) {
      return { score: 100 - at / 10, ranges: [{ from: at, to: at + word.length }] }
    }
    if (start < 0) start = at
  }
  if (start >= 0) return { score: 60 - start / 10, ranges: [{ from: start, to: start + word.length }] }
  return word.length < 2 ? null : findLetters(word, text)
}

function findLetters(word: string, text: string): Found | null {
  let ranges: Range[] = []
  let at = -1
  for (let letter of word) {
    let next = text.indexOf(letter, at + 1)
    if (next < 0) return null
    let last = ranges.at(-1)
    if (last && last.to === next) last.to = next + 1
    else ranges.push({ from: next, to: next + 1 })
    at = next
  }
  // Letters strewn over the whole name are chance.
  return ranges.length > Math.max(2, Math.ceil(word.length / 2)) ? null : { score: 30 - ranges.length * 4, ranges }
}
