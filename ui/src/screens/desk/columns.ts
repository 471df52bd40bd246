/// Which editions of an article lie on the desk, in what order, and how wide their columns are.
import type { ArticleView, EditionHeadView } from "../../ipc/types"
import type { Action } from "../../state/actions.svelte"
import { prefer, session } from "../../state/session.svelte"
import { attempt } from "../frame/words"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { goAcross } from "./goAcross"
import { sharesAfter } from "./widths"

/// Of so many articles the columns are kept.
const MOST = 50

/// The keys of what is done with a column.
export const COLUMN_KEYS = { left: "Mod-Shift-PageUp", right: "Mod-Shift-PageDown", hide: "Mod-Alt-w", even: "Mod-Alt-u" } as const

/// By how much a key makes a column wider or narrower, in CSS pixels.
export const STEP = 32

/// The columns that an article lay in when they were last changed: with the edition that is asked for, and each width
/// in shares. Those of an article where they never were are the original and the edition asked for or the first
/// translation.
export function likedColumns(article: ArticleView, asked: string | null): { heads: EditionHeadView[]; widths: Record<string, number> } {
  let liked = session.preferences.columns.find((one) => one.article === article.id)?.columns ?? []
  let head = (edition: string | null) => article.editions.find(({ id }) => id === edition) ?? []
  let kept = liked.flatMap(({ edition }) => head(edition))
  let heads = [...new Set([...(kept.length > 0 ? kept : article.editions.slice(0, 1)), ...[head(asked)].flat()])]
  if (kept.length === 0 && heads.length === 1) heads = article.editions.slice(0, 2)
  return { heads, widths: Object.fromEntries(liked.map(({ edition, width }) => [edition, width / 100])) }
}

/// Keeps the columns of a desk for the next time.
export function keepColumns(desk: Desk): Promise<void> {
  let columns = desk.columns.map(({ id }) => ({ edition: id, width: Math.round((desk.widths[id] ?? 1) * 100) }))
  let article = desk.article.id
  return prefer((liked) => ({ columns: [{ article, columns }, ...liked.columns.filter((one) => one.article !== article)].slice(0, MOST) }))
}

/// Lays an edition at the right of the others, and goes on with it.
export async function showColumn(desk: Desk, head: EditionHeadView): Promise<void> {
  await attempt(() => desk.arrange((shown) => (shown.some(({ id }) => id === head.id) ? shown : [...shown, head])))
  desk.bring(head.id)
}

/// Lays an edition in place of the column that is written in, and goes on with it.
export async function showInstead(desk: Desk, head: EditionHeadView): Promise<void> {
  await attempt(() =>
    desk.arrange((shown) => (shown.some(({ id }) => id === head.id) ? shown : shown.map((one) => (one.id === desk.focused?.id ? head : one)))),
  )
  desk.bring(head.id)
}

/// Takes a column off the desk. The last one stays.
export async function hideColumn(desk: Desk, edition: string): Promise<void> {
  let next: string | null = null
  await attempt(() =>
    desk.arrange((shown) => {
      let at = shown.findIndex(({ id }) => id === edition)
      if (at < 0 || shown.length < 2) return shown
      next = edition === desk.focused?.id ? ((shown[at + 1] ?? shown[at - 1])?.id ?? null) : desk.hand
      return shown.toSpliced(at, 1)
    }),
  )
  desk.bring(next)
}

/// Lets a column change places with the next one (`step` 1) or the one before it (−1).
export const moveColumn = (desk: Desk, edition: OpenEdition, step: 1 | -1): Promise<void> => moveTo(desk, edition, (at) => at + step)

/// Lays a column at a place among the others, counted from 0 without it.
export const placeColumn = (desk: Desk, edition: OpenEdition, place: number): Promise<void> => moveTo(desk, edition, () => place)

/// Lays a column at the place that `placeFrom` tells of where it lies when all earlier moves are done.
async function moveTo(desk: Desk, edition: OpenEdition, placeFrom: (at: number) => number): Promise<void> {
  await attempt(() =>
    desk.arrange((shown) => {
      let at = shown.findIndex(({ id }) => id === edition.id)
      let place = placeFrom(at)
      let column = shown[at]
      return column && place >= 0 && place < shown.length ? shown.toSpliced(at, 1).toSpliced(place, 0, column) : shown
    }),
  )
  desk.bring(edition.id)
}

/// At which place a column lands that is let go at `x`, counted without it, where each column begins and ends.
export function placeAt(x: number, columns: readonly { left: number; right: number }[], dragged: number): number {
  return columns.filter(({ left, right }, at) => at !== dragged && (left + right) / 2 < x).length
}

/// Makes a column wider by so many CSS pixels, or narrower, at the cost of those behind it.
export function widenColumn(desk: Desk, edition: OpenEdition, by: number): void {
  let drawn = desk.columns.flatMap(({ view }) => view?.dom.closest(".column") ?? [])
  let port = drawn[0]?.closest(".scroller")
  if (!port || drawn.length < 2 || drawn.length < desk.columns.length) return
  let widths = drawn.map((column) => column.getBoundingClientRect().width)
  let shares = sharesAfter(widths, desk.columns.indexOf(edition), by, port.clientWidth)
  desk.widths = Object.fromEntries(desk.columns.map(({ id }, at) => [id, shares[at] ?? 1]))
}

/// Makes all columns equally wide.
export async function evenColumns(desk: Desk): Promise<void> {
  desk.widths = {}
  await attempt(() => keepColumns(desk))
}

/// The editions of the article that do not lie on the desk.
export const editionsBeside = (desk: Desk): EditionHeadView[] =>
  desk.article.editions.filter(({ id }) => !desk.columns.some((column) => column.id === id))

/// What can be done with the columns.
export function columnActions(desk: () => Desk | null): Action[] {
  let stands = (): Desk | null => {
    let open = desk()
    return open?.focused && !open.looking ? open : null
  }
  let several = () => (stands()?.columns.length ?? 0) > 1
  let moves = (step: 1 | -1) => () => {
    let open = stands()
    return Boolean(open?.focused && open.columns[open.columns.indexOf(open.focused) + step])
  }
  let lacksSome = () => {
    let open = stands()
    return Boolean(open && editionsBeside(open).length > 0)
  }
  let doing = (act: (open: Desk, edition: OpenEdition) => void) => () => {
    let open = desk()
    if (open?.focused) act(open, open.focused)
  }
  let widen = (by: number) =>
    doing((open, edition) => {
      widenColumn(open, edition, by)
      void attempt(() => keepColumns(open))
    })
  let add = doing((open) => {
    let [next] = editionsBeside(open)
    if (next) void showColumn(open, next).then(() => open.backToText())
  })
  let hide = doing((open, edition) => void hideColumn(open, edition.id).then(() => open.backToText()))
  return [
    { id: "desk-across-left", words: "desk-across-left", keys: ["Alt-ArrowLeft"], menu: "go", group: 2, enabled: several, run: doing((open) => goAcross(open, -1)) },
    { id: "desk-across-right", words: "desk-across-right", keys: ["Alt-ArrowRight"], menu: "go", group: 2, enabled: several, run: doing((open) => goAcross(open, 1)) },
    { id: "desk-column-add", words: "columns-add", keys: ["Mod-Alt-n"], menu: "view", group: 1, enabled: lacksSome, run: add },
    { id: "desk-column-hide", words: "columns-hide", keys: [COLUMN_KEYS.hide], menu: "view", group: 1, enabled: several, run: hide },
    { id: "desk-column-left", words: "columns-left", keys: [COLUMN_KEYS.left], menu: "view", group: 1, enabled: moves(-1), run: doing((open, edition) => void moveColumn(open, edition, -1)) },
    { id: "desk-column-right", words: "columns-right", keys: [COLUMN_KEYS.right], menu: "view", group: 1, enabled: moves(1), run: doing((open, edition) => void moveColumn(open, edition, 1)) },
    { id: "desk-column-wider", words: "columns-wider", keys: ["Mod-Alt-+", "Mod-Alt-="], menu: "view", group: 1, enabled: several, run: widen(STEP) },
    { id: "desk-column-narrower", words: "columns-narrower", keys: ["Mod-Alt--"], menu: "view", group: 1, enabled: several, run: widen(-STEP) },
    { id: "desk-columns-even", words: "columns-even", keys: [COLUMN_KEYS.even], menu: "view", group: 1, enabled: several, run: doing((open) => void evenColumns(open)) },
  ]
}

/// Showing each edition of the article as a column.
export function editionActions(desk: Desk): Action[] {
  return desk.article.editions.map(({ id, language_name: language }) => ({
    id: `desk-column-${id}`,
    words: "columns-show",
    args: { language },
    enabled: () => !desk.looking && editionsBeside(desk).some((head) => head.id === id),
    run: () => {
      let head = editionsBeside(desk).find((head) => head.id === id)
      if (head) void showColumn(desk, head).then(() => desk.backToText())
    },
  }))
}
