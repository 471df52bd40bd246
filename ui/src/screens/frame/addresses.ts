/// A text in pieces between which a line may end inside a web address: behind the signs that divide its parts.
export function piecesOf(text: string): string[] {
  let pieces = [""]
  for (let [at, words] of text.split(/(\S*(?:https?:\/\/|www\.)\S+)/iu).entries()) {
    let [first = "", ...rest] = at % 2 ? (words.match(/[^/?&.]*[/?&.]+|[^/?&.]+/gu) ?? []) : [words]
    // Between an address and what stands before it a line may end as in any text.
    pieces.push(`${pieces.pop()}${first}`, ...rest)
  }
  return pieces
}

/// Lets lines end inside the addresses in `words`. What is copied from there is the same text.
export function breakAddresses(words: DocumentFragment): DocumentFragment {
  let walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (let text of texts) {
    let pieces = piecesOf(text.data)
    if (pieces.length > 1) text.replaceWith(...pieces.flatMap((piece, at) => (at === 0 ? [piece] : [document.createElement("wbr"), piece])))
  }
  return words
}
