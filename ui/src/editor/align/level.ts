import type { Node } from "prosemirror-model"
import type { Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { differenceOf } from "../difference"
import { idsOf } from "../ids"
import { readSelection } from "../travel"
import { anchor } from "./anchor"
import { boxOf, fold, topOf, type Box, type Stretch } from "./fold"
import { heights } from "./heights"
import { blocksAtEnds, boxesIn, drawNear, FEW, nearIn } from "./near"
import { childAt, elementOf, finder, firstInView, keyOfElement, type Find } from "./place"
import { gapKey, keyOf, keysOf, rows, type Link, type Row } from "./rows"
import { beginningsOf } from "./runs"
import { gapsIn, roomStyle, roomUnder, setSpaces, type Gap } from "./spacing"

/// Keeps columns level, row by row, and draws the rows near the view in full.
export interface Leveller {
  /// The rows as they stand now.
  rows(): readonly Row[]
  /// Takes new links and levels everything at once.
  relink(links: readonly Link[]): void
  /// Says that a transaction was taken in a column, told by its place, after which its text is `after`; what changed in
  /// it is measured in the next frame.
  changed(column: number, transaction: Transaction, after: Node): void
  /// Measures everything in the next frame.
  changedWholly(): void
  /// Levels what waits, now.
  settle(): void
  /// Draws what has come into view or beside a caret, now.
  look(): void
  /// What stands at the top of the view, for one who levels these columns after this.
  place(): Place | null
  /// Goes to such a place, if one of the columns has it.
  goTo(place: Place): void
  /// Lets the views go.
  destroy(): void
}

/// A block, and how far below the top of the view it stands in CSS pixels.
export interface Place {
  key: string
  below: number
}

/// How far beyond the view rows are drawn, in heights of the view; and how near their end may come before
/// more are.
const BEYOND = 1
const ENOUGH = 0.5

/// Begins to keep views level; each needs the plugins `spacing` and `nearness`. `pivot` is the place of the column to
/// which the links of the others lead, `port` the box in which all scroll, and `paired` hears of the rows whenever they
/// are others; `alone` tells which blocks stand beside nothing by themselves. Works for one view alone too: then there is nothing to be level with.
///
/// A row's height in one column runs from the top of its first block to the foot of its last one; the lower
/// columns get the difference as room under their last block. So each row takes the same height in all
/// columns, and all tops are level without a look at any other row: a keystroke measures its own row only.
/// Rows far from the view are boxes of one height in every column.
export const level = (columns: readonly EditorView[], pivot: number, links: readonly Link[], port: HTMLElement, paired: (rows: readonly Row[]) => void = () => undefined, alone: () => ReadonlySet<string> = () => new Set()): Leveller => {
  const [first] = columns as [EditorView, ...EditorView[]]
  const isAlone = columns.length === 1
  const eye = anchor(port, columns)
  const measured = heights()
  let known = links
  let standing: Row[] = []
  /// The names of the rows, place by place.
  let names: string[] = []
  /// Which rows begin a run of those that are folded into one box.
  let beginnings: boolean[] = []
  /// The place in `standing` of each row, by the ids of its blocks and the keys of its gaps.
  let places = new Map<string, number>()
  /// The rows drawn in full, by their place.
  let near: ReadonlySet<number> = new Set()
  /// The rows that stand level, by name, as long as nothing in them changes.
  let levelled = new Set<string>()
  const boxesOfGaps = new WeakMap<HTMLElement, Box>()
  /// The blocks that are drawn as this knows it; a plugin may have added some since.
  const drawn: (ReadonlySet<string> | null)[] = columns.map(() => null)
  /// The blocks that changed since the last measure; ids are unique over all columns.
  const waiting = new Set<string>()
  let structureWaits = true
  let allWait = true
  let frame = 0
  /// Whether the states are just being changed from here.
  let settling = false
  /// What stood at the top of the view when it was last looked at.
  let seen: Place | null = null
  const widths = new Map<Element, number>()
  /// Whether letters are waited for, and whether the views were let go.
  let [awaited, gone] = [false, false]

  const request = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      settle()
    })
  }

  const settle = () => {
    cancelAnimationFrame(frame)
    frame = 0
    if (!isComposing()) columns.forEach(readSelection)
    settling = true
    eye.begin()
    try {
      if (structureWaits || allWait || drawsOthers() || farWaits() || !isDrawnBesideCaret() || !isDrawnInView()) redraw()
      else measureWaiting()
    } finally {
      settling = false
    }
    waitForLetters()
    // What could not be drawn anew waits for the end of the composition.
    if (isComposing()) return
    waiting.clear()
    allWait = structureWaits = false
  }

  /// Measures everything again when letters have come that were still on their way: a font's letters of a script are
  /// read when the first of them is drawn, of which WebKitGTK tells only those who wait.
  const waitForLetters = () => {
    if (awaited || document.fonts?.status !== "loading") return
    awaited = true
    void document.fonts.ready.then(() => {
      awaited = false
      if (!gone) changedWholly()
    })
  }

  /// Whether a word is being composed by an input method; its block must not be drawn anew.
  const isComposing = () => columns.some(view => view.composing)

  /// Whether a column draws other blocks than it was told to, because the caret came to one that was not drawn.
  const drawsOthers = () => columns.some((view, column) => nearIn(view.state) !== drawn[column])

  /// Whether a box's block changed, which is another box now.
  const farWaits = () => {
    for (const id of waiting) {
      const place = places.get(id)
      if (place !== undefined && !near.has(place)) return true
    }
    return false
  }

  /// Whether the blocks are drawn to which the arrows lead from the caret, however far below they stand.
  const isDrawnBesideCaret = () =>
    columns.every(view => blocksAtEnds(view.state.selection, 1).every(id => nearIn(view.state)?.has(id)))

  /// Draws what is near the view now, gives everything its height and keeps what the eye rests on in its place.
  const redraw = () => {
    if (allWait) beginHeights()
    if (structureWaits || standing.length === 0) layOut()
    sizeBoxes()
    // When boxes become text, other rows may come into view.
    for (let round = 0; round < 3; round++) {
      if (draw() || allWait) {
        noteWidths()
        measure(near, true)
      }
      else if (round === 0) measureWaiting()
      else break
      sizeBoxes()
      eye.stay()
    }
    eye.hold()
  }

  const measureWaiting = () => {
    for (const id of waiting) levelled.delete(names[places.get(id) ?? -1] ?? "")
    const some = [...near].filter(place => !levelled.has(names[place] ?? ""))
    if (!some.length) return
    measure(new Set(some), false)
    eye.stay()
  }

  /// Keeps how wide the columns were when they were measured: the page may give them another width before it first says
  /// how wide they are.
  const noteWidths = () => columns.forEach(({ dom }) => widths.set(dom, dom.getBoundingClientRect().width))

  const beginHeights = () => {
    // Both are known from the style alone, so that nothing is laid out for them.
    const style = getComputedStyle(first.dom)
    const between = Number.parseFloat(style.getPropertyValue("--block-gap")) || measured.between
    // A web view cuts off what is less than it keeps, which many blocks folded into one would add up to pixels.
    measured.begin(Number.parseFloat(style.lineHeight) || measured.line, Math.floor(between * 64) / 64)
  }

  /// Pairs the blocks anew.
  const layOut = () => {
    standing = rows(columns.map(({ state }) => idsOf(state.doc)), known, pivot, alone())
    names = standing.map(keyOf)
    beginnings = beginningsOf(names)
    places = new Map()
    standing.forEach((row, place) => {
      row.forEach((_, column) => keysOf(row, column).forEach(key => places.set(key, place)))
    })
    measured.retain(new Set(names))
    // A row that comes again later has lost its room to those that stood in its place.
    levelled = new Set(names.filter(name => levelled.has(name)))
    near = new Set(drawnRows())
    paired(standing)
  }

  /// The rows of which a block is drawn.
  const drawnRows = (): number[] => columns.flatMap(view => [...(nearIn(view.state) ?? [])].flatMap(id => places.get(id) ?? []))

  /// Draws the rows near the view and those around the selections, and puts the gaps in their places. True
  /// if other blocks are drawn now.
  const draw = (): boolean => {
    if (isComposing()) return false
    near = wantedRows()
    let differs = false
    for (const [column, view] of columns.entries()) {
      const ids = new Set([...near].flatMap(place => standing[place]?.[column] ?? []))
      const gaps = isAlone ? [] : gapsOf(standing, column, near)
      const others = !sameSet(ids, nearIn(view.state) ?? ids)
      if (others || !sameGaps(gaps, gapsIn(view.state))) {
        view.dispatch(quietly(setSpaces(drawNear(view.state.tr, ids), { gaps })))
      }
      differs ||= others
      drawn[column] = nearIn(view.state)
    }
    return differs
  }

  const wantedRows = (): Set<number> => {
    if (standing.length <= FEW) return new Set(standing.keys())
    // What is drawn stays so as long as it is enough, and not the whole of a text that has just come.
    const drawnNow = drawnRows()
    const stays = !allWait && drawnNow.length <= 4 * FEW && isDrawnInView()
    const wanted = new Set(stays ? drawnNow : inView(BEYOND))
    for (const view of columns) {
      // The arrows lead to the blocks beside that of the caret, however far those are.
      for (const id of blocksAtEnds(view.state.selection, 1)) {
        const place = places.get(id)
        if (place !== undefined) wanted.add(place)
      }
    }
    return wanted
  }

  /// The places of the rows within the view and `beyond` times its height above and below it.
  const inView = (beyond: number): number[] => {
    const { top, bottom } = port.getBoundingClientRect()
    const room = (bottom - top) * beyond
    const at = (y: number) => places.get(keyOfElement(childAt(first.dom, y)) ?? "")
    const from = at(top - room) ?? 0
    const to = at(bottom + room) ?? standing.length - 1
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  }

  /// Reads all heights first and writes after, so that the browser lays out once.
  const measure = (some: ReadonlySet<number>, whole: boolean) => {
    const finders = columns.map(view => finder(view.dom, whole))
    const nodes = whole ? nodesById() : null
    if (whole) levelled = new Set()
    const margins = columns.map(() => new Map<string, number>())
    const stretches: { gap: HTMLElement, room: number }[] = []
    for (const place of some) {
      const row = standing[place]
      if (!row) continue
      levelled.add(names[place] ?? "")
      const found = finders.map((find, column) => heightOf(row, column, find))
      const tallest = Math.max(...found.map(({ height }) => height))
      measured.keep(names[place] ?? "", tallest)
      for (const [column, { height, last }] of found.entries()) {
        const ids = row[column] ?? []
        const only = ids.length === 1 ? nodes?.get(ids[0] ?? "") : undefined
        if (only) measured.learn(column, only, height)
        // Alone, a column needs no room beyond its own.
        if (!last || isAlone) continue
        const room = inPixels(tallest - height)
        const keys = keysOf(row, column)
        keys.forEach((key, index) => margins[column]?.set(key, index === keys.length - 1 ? room : 0))
        if (!ids.length) stretches.push({ gap: last, room })
      }
    }
    // ProseMirror leaves gaps to those who draw them, so that theirs is written by hand.
    for (const { gap, room } of stretches) gap.style.marginBottom = roomStyle(room)
    for (const [column, view] of columns.entries()) {
      const rooms = margins[column] ?? new Map<string, number>()
      const differing = [...rooms].some(([id, room]) => roomUnder(view.state, id) !== room)
      if (whole || differing) view.dispatch(quietly(setSpaces(view.state.tr, { margins: rooms, whole })))
    }
  }

  const nodesById = (): Map<string, Node> => {
    const nodes = new Map<string, Node>()
    for (const view of columns) view.state.doc.forEach(block => void nodes.set(block.attrs.id as string, block))
    return nodes
  }

  /// Gives the boxes of far rows their heights.
  const sizeBoxes = () => {
    for (const id of waiting) {
      const place = places.get(id)
      if (place !== undefined && !near.has(place)) measured.drop(names[place] ?? "")
    }
    const nodes = nodesById()
    const blocks = (ids: readonly string[]) => ids.flatMap(id => nodes.get(id) ?? [])
    const found: number[] = []
    const heightAt = (place: number): number => {
      const row = standing[place] as Row
      return (found[place] ??= measured.of(names[place] ?? "", row.map(blocks)))
    }
    for (const [column, view] of columns.entries()) {
      const boxes = new Map([...boxesIn(view), ...gapBoxes(view)])
      const stretches = standing.flatMap((row, place): (Stretch | null)[] => {
        const keys = keysOf(row, column)
        return keys.map((key, index) => {
          const box = boxes.get(key)
          if (!box) return null
          const height = inPixels((heightAt(place) - (keys.length - 1) * measured.between) / keys.length)
          return { box, height, begins: index === 0 && beginnings[place] === true }
        })
      })
      fold(stretches, measured.between)
    }
  }

  /// The boxes of a column's far gaps by their keys.
  const gapBoxes = (view: EditorView): [string, Box][] => {
    if (!gapsIn(view.state).some(({ far }) => far)) return []
    return [...view.dom.querySelectorAll<HTMLElement>(":scope > .far[data-gap]")].map(element => {
      const box = boxesOfGaps.get(element) ?? boxOf(element, true)
      boxesOfGaps.set(element, box)
      return [keyOfElement(element) ?? "", box]
    })
  }

  const look = () => {
    // While all heights wait to be measured nothing stands where it was seen.
    if (!allWait && !eye.isHeldHere()) eye.hold()
    if (!isDrawnBesideCaret() || !isDrawnInView()) settle()
    const { top, bottom } = port.getBoundingClientRect()
    const element = port.scrollTop > 0 ? firstInView(first.dom, top, bottom) : null
    const key = keyOfElement(element)
    seen = element && key !== null ? { key, below: topOf(element) - top } : null
  }

  /// Whether what is in view is drawn, and enough beyond it.
  const isDrawnInView = (): boolean => {
    if (near.size === standing.length) return true
    return inView(ENOUGH).every(place => near.has(place))
  }

  const changedWholly = () => {
    allWait = true
    request()
  }
  const observer = new ResizeObserver(() => {
    if (columns.some(({ dom }) => dom.getBoundingClientRect().width !== widths.get(dom))) {
      allWait = true
      settle()
    } else {
      // What stands above the bodies may have grown.
      eye.begin()
      eye.stay()
      look()
    }
  })
  for (const view of columns) {
    observer.observe(view.dom)
    view.dom.addEventListener("compositionend", request)
    // A picture has its height when it has come in.
    view.dom.addEventListener("load", changedWholly, true)
  }
  for (const box of [port, port.firstElementChild]) if (box) observer.observe(box)
  port.addEventListener("scroll", look, { passive: true })

  return {
    rows: () => standing,
    relink(links) {
      known = links
      structureWaits = true
      settle()
    },
    changed(column, transaction, after) {
      if (settling) return
      const { before, scrolledIntoView, selectionSet } = transaction
      // One that only draws, such as what is known of the spelling, leads the eye nowhere. A caret that moves leads it at
      // once: before the next frame the letters may become larger. While all heights wait nothing stands where it was seen.
      const leads = selectionSet && before === after && !allWait
      if (scrolledIntoView || leads) eye.hold(column)
      const { ids, structural } = differenceOf(before, after)
      if (structural) structureWaits = true
      for (const id of ids) waiting.add(id)
      if (ids.length || structural || leads || drawsOthers()) request()
    },
    changedWholly,
    settle,
    look,
    place: () => seen,
    goTo({ key, below }) {
      // What is drawn on the way there is as high as it is, so that the first try may miss.
      for (let round = 0; round < 3; round++) {
        const element = columns.map(view => elementOf(view.dom, key)).find(found => found !== null)
        if (!element) return
        port.scrollTop += topOf(element) - port.getBoundingClientRect().top - below
        look()
      }
    },
    destroy() {
      gone = true
      cancelAnimationFrame(frame)
      observer.disconnect()
      for (const view of columns) {
        view.dom.removeEventListener("compositionend", request)
        view.dom.removeEventListener("load", changedWholly, true)
      }
      port.removeEventListener("scroll", look)
    },
  }
}

/// The gaps of a column: the rows in which it has no block, each before the next block it has. Those of
/// rows that are not `near` are only room.
export const gapsOf = (standing: readonly Row[], column: number, near: ReadonlySet<number>): Gap[] => {
  const gaps: Gap[] = []
  let before: string | null = null
  for (let place = standing.length - 1; place >= 0; place--) {
    const row = standing[place] as Row
    const [id] = row[column] ?? []
    if (id !== undefined) before = id
    else gaps.push({ key: gapKey(row), before, far: !near.has(place) })
  }
  return gaps.reverse()
}

/// A length that web views keep exactly: they count in 64ths of a pixel.
const inPixels = (length: number): number => Math.round(length * 64) / 64

/// A transaction that is no step of the history.
const quietly = (transaction: Transaction): Transaction => transaction.setMeta("addToHistory", false)

const sameGaps = (some: readonly Gap[], others: readonly Gap[]): boolean =>
  some.length === others.length &&
  some.every((gap, index) => gap.key === others[index]?.key && gap.before === others[index]?.before && gap.far === others[index]?.far)

const sameSet = <T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean =>
  some.size === others.size && [...some].every(one => others.has(one))

/// The height of a row in one column in CSS pixels, without the room under it, and its last element.
const heightOf = (row: Row, column: number, find: Find): { height: number, last: HTMLElement | null } => {
  const keys = keysOf(row, column)
  const [first, last] = [find(keys[0] ?? ""), find(keys.at(-1) ?? "")]
  if (!first || !last) return { height: 0, last: null }
  if (first === last) return { height: first.getBoundingClientRect().height, last }
  return { height: last.getBoundingClientRect().bottom - first.getBoundingClientRect().top, last }
}
