import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { idsOf } from "../ids"
import { rows, type Link, type Row } from "./rows"
import { gapsIn, roomStyle, roomUnder, setSpaces, type Gap } from "./spacing"

export type SideName = "left" | "right"

/// Keeps two columns level, row by row.
export interface Leveller {
  /// The rows as they stand now.
  rows(): readonly Row[]
  /// Takes new links and levels everything at once.
  relink(links: readonly Link[]): void
  /// Says that a column's document became another; what changed in it is measured in the next frame.
  changed(before: Node, after: Node): void
  /// Measures everything in the next frame.
  changedWholly(): void
  /// Levels what waits, now.
  settle(): void
  /// Lets the views go.
  destroy(): void
}

/// Begins to keep two views level; both need the `spacing` plugin. Works for one view alone too: it
/// then only takes away the room that an earlier neighbour asked for.
///
/// A row's height on one side runs from the top of its first block to the foot of its last one; the lower
/// side gets the difference as room under its last block. So each row takes the same height on both
/// sides, and all tops are level without a look at any other row: a keystroke measures its own row only.
export const level = (left: EditorView, right: EditorView | null, links: readonly Link[]): Leveller => {
  const views: Record<SideName, EditorView | null> = { left, right }
  let known = links
  let standing: Row[] = []
  let rowOf = new Map<string, Row>()
  /// The blocks that changed since the last measure; ids are unique over both columns.
  const waiting = new Set<string>()
  let structureWaits = true
  let allWait = true
  let frame = 0

  const request = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      settle()
    })
  }

  const settle = () => {
    cancelAnimationFrame(frame)
    frame = 0
    if (!right) {
      if (allWait) left.dispatch(setSpaces(left.state, { margins: new Map(), whole: true, gaps: [] }))
      allWait = structureWaits = false
      return
    }
    const fresh = structureWaits ? layOut() : []
    if (allWait) {
      measure(standing, true)
    } else {
      const touched = new Set(fresh)
      for (const id of waiting) {
        const row = rowOf.get(id)
        if (row) touched.add(row)
      }
      if (touched.size) measure([...touched], touched.size > 20)
    }
    waiting.clear()
    allWait = structureWaits = false
  }

  /// Pairs the blocks anew and puts the gaps in their places; gives back the rows that are new.
  const layOut = (): Row[] => {
    const former = new Set(standing.map(keyOf))
    standing = rows(idsOf(left.state.doc), right ? idsOf(right.state.doc) : [], known)
    rowOf = new Map(standing.flatMap(row => [...row.left, ...row.right].map((id): [string, Row] => [id, row])))
    for (const side of ["left", "right"] as const) {
      const view = views[side]
      if (!view) continue
      const gaps = gapsOf(standing, side)
      if (!sameGaps(gaps, gapsIn(view.state))) view.dispatch(setSpaces(view.state, { gaps }))
    }
    return standing.filter(row => !former.has(keyOf(row)))
  }

  /// Reads all heights first and writes after, so that the browser lays out once.
  const measure = (some: readonly Row[], many: boolean) => {
    const margins = { left: new Map<string, number>(), right: new Map<string, number>() }
    const stretches: { gap: HTMLElement, room: number }[] = []
    const find = { left: finder(left, many), right: finder(right as EditorView, many) }
    for (const row of some) {
      const sides = (["left", "right"] as const).map(side => ({ side, ...heightOf(row, side, find[side]) }))
      const tallest = Math.max(...sides.map(({ height }) => height))
      for (const { side, height, last } of sides) {
        if (!last) continue
        const room = Math.round((tallest - height) * 64) / 64
        const keys = keysOf(row, side)
        keys.forEach((key, index) => margins[side].set(key, index === keys.length - 1 ? room : 0))
        if (!row[side].length) stretches.push({ gap: last, room })
      }
    }
    // ProseMirror leaves gaps to those who draw them, so that theirs is written by hand.
    for (const { gap, room } of stretches) gap.style.marginBottom = roomStyle(room)
    for (const side of ["left", "right"] as const) {
      const view = views[side]
      if (!view) continue
      const differing = new Map([...margins[side]].filter(([id, room]) => roomUnder(view.state, id) !== room))
      if (some === standing) view.dispatch(setSpaces(view.state, { margins: margins[side], whole: true }))
      else if (differing.size) view.dispatch(setSpaces(view.state, { margins: differing }))
    }
  }

  const changedWholly = () => {
    allWait = true
    request()
  }
  const widths = new Map<Element, number>()
  const observer = new ResizeObserver(entries => {
    const narrowed = entries.filter(({ target, contentRect }) => {
      const former = widths.get(target)
      widths.set(target, contentRect.width)
      return former !== undefined && former !== contentRect.width
    })
    if (!narrowed.length) return
    allWait = true
    settle()
  })
  for (const view of [left, right]) if (view) observer.observe(view.dom)
  document.fonts?.addEventListener("loadingdone", changedWholly)

  return {
    rows: () => standing,
    relink(links) {
      known = links
      structureWaits = true
      settle()
    },
    changed(before, after) {
      if (!right) return
      const { ids, structural } = differenceOf(before, after)
      if (structural) structureWaits = true
      for (const id of ids) waiting.add(id)
      if (ids.length || structural) request()
    },
    changedWholly,
    settle,
    destroy() {
      cancelAnimationFrame(frame)
      observer.disconnect()
      document.fonts?.removeEventListener("loadingdone", changedWholly)
    },
  }
}

/// The blocks that differ between two documents, by id, and whether blocks came, went or moved.
export const differenceOf = (before: Node, after: Node): { ids: string[], structural: boolean } => {
  let start = 0
  const shorter = Math.min(before.childCount, after.childCount)
  while (start < shorter && before.child(start) === after.child(start)) start++
  let end = 0
  while (end < shorter - start && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)) end++
  const ids: string[] = []
  const former: string[] = []
  for (let index = start; index < after.childCount - end; index++) ids.push(after.child(index).attrs.id as string)
  for (let index = start; index < before.childCount - end; index++) former.push(before.child(index).attrs.id as string)
  return { ids, structural: ids.length !== former.length || ids.some((id, index) => id !== former[index]) }
}

/// The gaps of a side: the rows in which it has no block, each before the next block it has.
export const gapsOf = (standing: readonly Row[], side: SideName): Gap[] => {
  const other = side === "left" ? "right" : "left"
  const gaps: Gap[] = []
  let before: string | null = null
  for (const row of standing.toReversed()) {
    if (row[side].length) before = row[side][0] ?? null
    else gaps.push({ key: gapKey(row[other]), before })
  }
  return gaps.reverse()
}

const gapKey = (across: readonly string[]): string => `gap ${across.join(" ")}`

const keyOf = (row: Row): string => `${row.left.join(" ")}|${row.right.join(" ")}`

/// What stands for a row on one side: its blocks, or the gap in their place.
const keysOf = (row: Row, side: SideName): string[] =>
  row[side].length ? row[side] : [gapKey(row[side === "left" ? "right" : "left"])]

const sameGaps = (some: readonly Gap[], others: readonly Gap[]): boolean =>
  some.length === others.length && some.every((gap, index) => gap.key === others[index]?.key && gap.before === others[index]?.before)

type Find = (key: string) => HTMLElement | null

/// Finds blocks and gaps by id or key: by one walk for a whole column, by a query for a few.
const finder = (view: EditorView, whole: boolean): Find => {
  if (!whole) {
    return key => view.dom.querySelector<HTMLElement>(`:scope > [data-id="${CSS.escape(key)}"], :scope > [data-gap="${CSS.escape(key)}"]`)
  }
  const found = new Map<string, HTMLElement>()
  for (const child of view.dom.children) {
    const element = child as HTMLElement
    const key = element.dataset.id ?? element.dataset.gap
    if (key !== undefined) found.set(key, element)
  }
  return key => found.get(key) ?? null
}

/// The height of a row on one side in CSS pixels, without the room under it, and its last element.
const heightOf = (row: Row, side: SideName, find: Find): { height: number, last: HTMLElement | null } => {
  const keys = keysOf(row, side)
  const [first, last] = [find(keys[0] ?? ""), find(keys.at(-1) ?? "")]
  if (!first || !last) return { height: 0, last: null }
  if (first === last) return { height: first.getBoundingClientRect().height, last }
  return { height: last.getBoundingClientRect().bottom - first.getBoundingClientRect().top, last }
}
