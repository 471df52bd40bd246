/// A box that stands for a block or a gap far from the view. Screen readers hear of it by its element's own name.
export interface Box {
  readonly element: HTMLElement
  readonly isGap: boolean
  /// The height that it was last given in CSS pixels; null while it has none of its own.
  given: number | null
}

/// A box, the height that it has to fill in CSS pixels, and whether it must not be folded into the one above it.
export interface Stretch {
  readonly box: Box
  readonly height: number
  readonly begins: boolean
}

/// A box that is not yet given any room.
export const boxOf = (element: HTMLElement, isGap: boolean): Box => {
  element.classList.add(FOLDED)
  return { element, isGap, given: null }
}

/// Whether an element has no room of its own.
export const isFolded = (element: Element): boolean => element.classList.contains(FOLDED)

/// Marks what is folded. The screen gives it no box, but does not hide it: screen readers go through it piece by piece.
const FOLDED = "folded"

/// The boxes that are folded into another, and how far below its top they would stand.
const folded = new WeakMap<Element, { into: Head, below: number }>()

/// The box of a run that is laid out; another takes its place when its block changes.
interface Head {
  element: HTMLElement
}

const heads = new WeakMap<Element, Head>()

/// Puts a box in the place of that which stood for the same block, until all are folded anew: without its height what
/// stands below would come up, and the page would scroll for it.
export const succeed = (box: Box, former: Box | undefined): void => {
  if (!former) return
  const place = folded.get(former.element)
  if (place) folded.set(box.element, place)
  if (former.given === null) return
  box.given = former.given
  box.element.classList.remove(FOLDED)
  box.element.style.height = former.element.style.height
  const head = heads.get(former.element)
  if (!head) return
  head.element = box.element
  heads.set(box.element, head)
}

/// The top of a child of a column in pixels of the window, be it drawn, a box, or folded into one.
export const topOf = (element: Element): number => {
  const at = folded.get(element)
  return at ? at.into.element.getBoundingClientRect().top + at.below : element.getBoundingClientRect().top
}

/// Makes of each run of boxes one that is as high as all of them; the others are not laid out at all. A web view visits
/// every child of a column that it lays out at a keystroke, and a long text has thousands. `stretches` are those of a
/// column from top to bottom, with null for what is drawn, and `between` is the distance of two in CSS pixels.
export const fold = (stretches: Iterable<Stretch | null>, between: number): void => {
  let run: Stretch[] = []
  const end = () => {
    if (run.length) give(run, between)
    run = []
  }
  for (const next of stretches) {
    const [first] = run
    if (!first || !next || next.begins || first.box.isGap !== next.box.isGap) end()
    if (next) run.push(next)
  }
  end()
}

const give = (run: readonly Stretch[], between: number) => {
  const [{ box: first }] = run as [Stretch, ...Stretch[]]
  const head = heads.get(first.element) ?? { element: first.element }
  heads.set(first.element, head)
  let below = 0
  for (const { box, height } of run) {
    if (box === first) folded.delete(box.element)
    else folded.set(box.element, { into: head, below })
    below += height + between
    if (box === first || box.given === null) continue
    // It stood by itself until now.
    box.element.classList.add(FOLDED)
    box.given = null
  }
  const height = below - between
  if (first.given === null) first.element.classList.remove(FOLDED)
  if (first.given !== height) first.element.style.height = `${height}px`
  first.given = height
}
