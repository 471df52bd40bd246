import { topOf } from "./fold"

/// Finds the element of a block by its id, or of a gap by its key.
export type Find = (key: string) => HTMLElement | null

/// What a column's element stands for: a block's id or a gap's key; null for what ProseMirror puts between.
export const keyOfElement = (element: Element | null): string | null => {
  const { id, gap } = (element as HTMLElement | null)?.dataset ?? {}
  return id ?? gap ?? null
}

/// The element of a column that stands for this key. It is mostly the one that was found before; a query looks at
/// everything in the column, which every keystroke of a long text would pay for.
export const elementOf = (column: HTMLElement, key: string): HTMLElement | null => {
  const known = found.get(column) ?? new Map<string, HTMLElement>()
  found.set(column, known)
  const before = known.get(key)
  if (before?.parentElement === column && keyOfElement(before) === key) return before
  const element = column.querySelector<HTMLElement>(`:scope > [data-id="${CSS.escape(key)}"], :scope > [data-gap="${CSS.escape(key)}"]`)
  // Of most of so many the elements are long gone, which should not be kept for their keys' sake.
  if (known.size >= MOST) known.clear()
  if (element) known.set(key, element)
  else known.delete(key)
  return element
}

/// Several times as many as are ever near the view.
const MOST = 1000

/// What was found of each column, by key.
const found = new WeakMap<HTMLElement, Map<string, HTMLElement>>()

/// Finds elements of a column: by one walk for many, by a query for a few.
export const finder = (column: HTMLElement, many: boolean): Find => {
  if (!many) return key => elementOf(column, key)
  const found = new Map<string, HTMLElement>()
  for (const child of column.children) {
    const key = keyOfElement(child)
    if (key !== null) found.set(key, child as HTMLElement)
  }
  return key => found.get(key) ?? null
}

/// The last block or gap of a column that begins at or above `y`, in pixels of the window; the first one if
/// all begin below. Elements stand one below the other, so that few need to be looked at.
export const childAt = (column: HTMLElement, y: number): Element | null => {
  const { children } = column
  let [low, high] = [0, children.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (topOf(children[middle] as Element) <= y) low = middle
    else high = middle - 1
  }
  let found: Element | null = children[low] ?? null
  // ProseMirror may put a cursor of its own between the blocks, which stands for nothing.
  while (found && keyOfElement(found) === null) found = found.previousElementSibling
  return found ?? children[0] ?? null
}

/// The first block or gap of a column that begins between `top` and `bottom`, in pixels of the window; if none
/// does, the one that fills the space.
export const firstInView = (column: HTMLElement, top: number, bottom: number): Element | null => {
  const cut = childAt(column, top)
  const next = cut?.nextElementSibling
  return next && keyOfElement(next) !== null && topOf(next) < bottom ? next : cut
}
