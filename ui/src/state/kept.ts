/// Words that left their screen before they could be saved. They wait here for the screen to come back.
import type { Failure } from "../ipc/failure"
import { beforeLeaving } from "./router.svelte"
import { session } from "./session.svelte"

/// Something written that goes on trying to be saved by itself.
export type Kept = {
  flush: () => Promise<void>
  /// Why words of it are not in the file; null if all are.
  readonly trouble: Failure | null
}

const kept = new Map<string, Kept>()

/// The newsroom that is open, by its path. Ids alone do not tell newsrooms apart: a copied file has the same.
export const openNewsroomPath = (): string => session.newsroom?.path ?? ""

/// Keeps words under a name that is theirs alone in their newsroom.
export function keep(newsroom: string, name: string, words: Kept): void {
  kept.set(`${newsroom}\n${name}`, words)
}

/// The words that are kept under this name in the newsroom that is open. They stay kept.
export function keptAs<K extends Kept>(name: string): K | null {
  return (kept.get(`${openNewsroomPath()}\n${name}`) as K | undefined) ?? null
}

/// Lets words go: they are saved, or on the screen again.
export function release(words: Kept): void {
  for (let [name, one] of kept) if (one === words) kept.delete(name)
}

// They outlive every screen but not the window.
beforeLeaving(async (closing) => {
  if (!closing) return null
  let waiting = [...kept.values()]
  await Promise.allSettled(waiting.map((words) => words.flush()))
  let failure = waiting.map(({ trouble }) => trouble).find((trouble) => trouble !== null)
  return failure ? { failure, kept: true } : null
})
