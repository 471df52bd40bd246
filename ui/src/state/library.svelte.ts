/// What the library shows. It outlives the screen, so that coming back from the desk finds the list as it was left.
import type { ArticleQuery, ArticleSort } from "../ipc/types"

/// One thing the list can be narrowed by.
export type FilterName = "state" | "language" | "section" | "person"

let search = $state("")
let filters = $state<Record<FilterName, string | null>>({ state: null, language: null, section: null, person: null })
let sort = $state<ArticleSort>("changed")
let ascending = $state(false)
let chosen = $state<string | null>(null)
let scrolled = 0

/// Reactive.
export const library = {
  /// Words looked for.
  get search(): string {
    return search
  },
  set search(words: string) {
    search = words
  },
  get filters(): Readonly<Record<FilterName, string | null>> {
    return filters
  },
  get sort(): ArticleSort {
    return sort
  },
  get ascending(): boolean {
    return ascending
  },
  /// The article the keyboard is on.
  get chosen(): string | null {
    return chosen
  },
  set chosen(article: string | null) {
    chosen = article
  },
  /// How far the list was scrolled; not reactive.
  get scrolled(): number {
    return scrolled
  },
  set scrolled(top: number) {
    scrolled = top
  },
  /// Whether the list is narrowed at all.
  get narrowed(): boolean {
    return search.trim() !== "" || Object.values(filters).some((value) => value !== null)
  },
}

/// Narrows the list by one more thing, or no longer by it.
export function narrow(name: FilterName, value: string | null): void {
  filters[name] = filters[name] === value ? null : value
}

/// Shows everything again.
export function widen(): void {
  search = ""
  filters = { state: null, language: null, section: null, person: null }
}

/// Orders by this; a second time turns the order round. Texts begin at A, dates with the latest.
export function orderBy(next: ArticleSort): void {
  if (sort === next) ascending = !ascending
  else {
    sort = next
    ascending = next === "title" || next === "author"
  }
}

/// The question to the core for a page of the list.
export function articleQuery(words: string, offset: number, limit: number): ArticleQuery {
  return { search: words, ...filters, sort, ascending, offset, limit }
}
