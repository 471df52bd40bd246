/// The list of articles, a page at a time, however long it is.
import { untrack } from "svelte"
import { failureFrom, type Failure } from "../../ipc/failure"
import type { ArticleRow } from "../../ipc/types"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { articleQuery } from "../../state/library.svelte"

/// Rows asked for at once.
export const PAGE = 100

/// The rows that match `words` and the library's filters. Must be called while a component is being set up.
/// What was found before stays on the screen until the first page of the new question is there.
export function articlePages(words: () => string) {
  let pages = $state.raw(new Map<number, ArticleRow[]>())
  let total = $state<number | null>(null)
  let failure = $state.raw<Failure | null>(null)
  let wanted = $state.raw({ first: 0, last: 0 })
  let version = $state(0)
  let shown = ""
  let asked = new Set<string>()

  $effect(() => onChanges((tags) => touches(tags, "library") && (version += 1)))

  let question = $derived(`${version} ${JSON.stringify(articleQuery(words(), 0, PAGE))}`)

  $effect(() => {
    let current = question
    let { first, last } = wanted
    untrack(() => {
      for (let page = first; page <= last; page++) {
        if (asked.has(`${current} ${page}`)) continue
        asked.add(`${current} ${page}`)
        void load(page, current)
      }
    })
  })

  async function load(page: number, current: string) {
    try {
      let answer = await commands.list_articles(articleQuery(words(), page * PAGE, PAGE))
      if (current !== question) return
      pages = shown === current ? new Map(pages).set(page, answer.rows) : new Map([[page, answer.rows]])
      if (shown !== current) for (let key of asked) if (!key.startsWith(current)) asked.delete(key)
      shown = current
      total = answer.total
      failure = null
    } catch (thrown) {
      asked.delete(`${current} ${page}`)
      if (current === question) failure = failureFrom(thrown)
    }
  }

  return {
    /// How many match; null until the first answer.
    get total(): number | null {
      return total
    },
    get failure(): Failure | null {
      return failure
    },
    /// The row at this place, if it is loaded.
    row(index: number): ArticleRow | undefined {
      return pages.get(Math.floor(index / PAGE))?.[index % PAGE]
    },
    /// Where an article stands among the loaded rows; −1 if it is not among them.
    indexOf(article: string | null): number {
      for (let [page, rows] of pages) {
        let at = rows.findIndex((row) => row.id === article)
        if (at >= 0) return page * PAGE + at
      }
      return -1
    },
    /// Says which rows are in view, so that their pages are fetched.
    view(first: number, last: number): void {
      let pagesInView = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) }
      if (pagesInView.first !== wanted.first || pagesInView.last !== wanted.last) wanted = pagesInView
    },
    again(): void {
      version += 1
    },
  }
}
