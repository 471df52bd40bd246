/// What the keys do in a list of rows of which one is chosen, by its number from 0; `from` is −1 if none is.
export type RowKeys = {
  from: number
  /// How many rows a page has.
  page: number
  choose: (index: number) => void
  goToEnd: () => void
  open: () => void
  remove: () => void
}

/// Answers a key that was pressed on the list itself, not in a row.
export function answerRowKeys(event: KeyboardEvent, { from, page, choose, goToEnd, open, remove }: RowKeys): void {
  if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
  let answers: Record<string, () => void> = {
    ArrowDown: () => choose(from + 1),
    ArrowUp: () => choose(from < 0 ? 0 : from - 1),
    PageDown: () => choose(Math.max(0, from) + page),
    PageUp: () => choose(from - page),
    Home: () => choose(0),
    End: goToEnd,
    Enter: open,
    Delete: remove,
  }
  let answer = answers[event.key]
  if (!answer) return
  answer()
  event.preventDefault()
}
