/// A box that stands for a block or a gap far from the view.
export interface Box {
  readonly element: HTMLElement
  /// What its block says, for screen readers; null for a gap, which says so itself.
  readonly words: string | null
  /// Whether it stands by itself, so that screen readers can go from one to the next, as headings do.
  readonly alone: boolean
  /// What it was last given.
  given: { height: number, words: string | null } | null
}

/// A box, the height that it has to fill in CSS pixels, and whether it must not be folded into the one above it.
export interface Stretch {
  readonly box: Box
  readonly height: number
  readonly begins: boolean
}

/// A box that is not yet given any room.
export const boxOf = (element: HTMLElement, words: string | null, alone: boolean): Box => {
  element.hidden = true
  return { element, words, alone, given: null }
}

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
  box.given = { height: former.given.height, words: null }
  box.element.hidden = false
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

/// Makes of each run of boxes one that is as high as all of them and says their words; the others are not laid out at
/// all. A web view visits every child of a column that it lays out at a keystroke, and a long text has thousands.
/// `stretches` are those of a column from top to bottom, with null for what is drawn, and `between` is the distance of two
/// in CSS pixels.
export const fold = (stretches: Iterable<Stretch | null>, between: number): void => {
  let run: Stretch[] = []
  const end = () => {
    if (run.length) give(run, between)
    run = []
  }
  for (const next of stretches) {
    const [first] = run
    const joins = first && next && !next.begins && !next.box.alone && isGap(first.box) === isGap(next.box)
    if (!joins) end()
    if (!next) continue
    run.push(next)
    if (next.box.alone) end()
  }
  end()
}

const isGap = ({ words }: Box): boolean => words === null

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
    box.element.hidden = true
    box.given = null
  }
  const height = below - between
  const words = isGap(first) ? null : run.map(({ box }) => box.words).join(" ")
  if (first.given === null) first.element.hidden = false
  if (first.given?.height !== height) first.element.style.height = `${height}px`
  if (words !== null && first.given?.words !== words) first.element.setAttribute("aria-label", words)
  first.given = { height, words }
}
