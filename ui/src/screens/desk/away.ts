import type { OpenEdition } from "./edition.svelte"

/// The editions that lie on no desk, in the order in which they were left.
export const away = new Set<OpenEdition>()

/// So many editions are kept for whoever comes back, besides those that could not be saved.
const MOST_AWAY = 8

/// Lets those go that were left first, if there are too many.
export function letOldestGo(): void {
  let saved = [...away].filter((edition) => !edition.dirty)
  for (let edition of saved.slice(0, -MOST_AWAY)) edition.abandon()
}
