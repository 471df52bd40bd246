/// A title as one line: a break of a line, as what is pasted may hold, becomes a space.
export function oneLine(words: string): string {
  return words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
}
