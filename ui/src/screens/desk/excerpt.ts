/// The words before and after a place in a text, as an excerpt shows them.
///
/// What comes from the core is `around` letters long where the text goes on. It ends in the midst of a word there:
/// that word goes, and signs that would run into the three dots go with it. A single long word stays.

/// What stands before the place: "…giden bir gemi, ".
export function wordsBefore(text: string, around: number): string {
  let words = plain(text)
  return words.length < around ? words : `…${words.replace(/^\S*\s+(?=\S)/, "").replace(/^[\s.…,;:]+(?=\S)/, "")}`
}

/// What stands after the place: " bir gemi…".
export function wordsAfter(text: string, around: number): string {
  let words = plain(text)
  return words.length < around ? words : `${words.replace(/(\S)\s+\S*$/, "$1").replace(/([^\s.…,;:])[\s.…,;:]+$/, "$1")}…`
}

/// A break of a line is a space in an excerpt, and what is no text is left out.
export function plain(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("\ufffc", "")
}

/// So many letters of a paragraph or a sentence say which it is.
const BEGINNING = 60

/// How a paragraph or a sentence begins, to be told which one is meant.
export const beginningOf = (text: string): string => wordsAfter(text.slice(0, BEGINNING), BEGINNING)
