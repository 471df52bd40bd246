/// Answers of the core, kept until something they depend on changes.
import { SvelteMap } from "svelte/reactivity"
import { failureFrom, type Failure } from "../ipc/failure"

type Kept = { tags: string[]; value: Promise<unknown> }

let kept = new Map<string, Kept>()
/// How often each tag has changed; an answer's effect reads those of its tags and so runs again.
let changes = new SvelteMap<string, number>()
let listeners = new Set<(tags: string[]) => void>()

/// Drops what depends on these tags and asks again where it is on the screen.
export function announce(tags: string[]): void {
  if (tags.length === 0) return
  let touched = new Set(tags)
  for (let [key, answer] of kept) {
    if (!answer.tags.some((tag) => touches(tags, tag))) continue
    kept.delete(key)
    answer.tags.forEach((tag) => touched.add(tag))
  }
  for (let tag of touched) changes.set(tag, (changes.get(tag) ?? 0) + 1)
  for (let listener of listeners) listener(tags)
}

/// Whether a change with these tags makes stale what bears `tag`. Another program's change bears `everything`.
export function touches(tags: string[], tag: string): boolean {
  return tags.includes(tag) || tags.includes("everything")
}

/// Calls `listener` with the tags of every change, for state that is more than a kept answer. Returns how to stop.
export function onChanges(listener: (tags: string[]) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/// What to ask: `key` names the question with its arguments, `tags` say what makes the answer stale.
export type Question<A> = { key: string; tags: string[]; ask: () => Promise<A> }

/// The state of a question on the screen.
export type Answered<A> = {
  /// The latest answer; stays while a newer one is on its way, so that nothing flickers.
  readonly value: A | undefined
  readonly failure: Failure | null
  readonly waiting: boolean
  /// Asks once more, for instance after a failure.
  again(): void
}

/// Asks `question()` now, whenever what it reads changes, and whenever one of its tags changes.
/// Must be called while a component is being set up. A question of `null` is not asked.
export function answer<A>(question: () => Question<A> | null): Answered<A> {
  let value = $state.raw<A | undefined>(undefined)
  let failure = $state.raw<Failure | null>(null)
  let waiting = $state(true)
  let tries = $state(0)

  $effect(() => {
    let asked = question()
    void tries
    if (!asked) {
      value = undefined
      waiting = false
      return
    }
    for (let tag of asked.tags) changes.get(tag)
    let current = true
    waiting = true
    ask(asked).then(
      (found) => {
        if (!current) return
        value = found
        failure = null
        waiting = false
      },
      (thrown: unknown) => {
        if (!current) return
        kept.delete(asked.key)
        failure = failureFrom(thrown)
        waiting = false
      },
    )
    return () => {
      current = false
    }
  })

  return {
    get value() {
      return value
    },
    get failure() {
      return failure
    },
    get waiting() {
      return waiting
    },
    again() {
      tries += 1
    },
  }
}

/// The kept answer, or a new one.
export function ask<A>({ key, tags, ask }: Question<A>): Promise<A> {
  let known = kept.get(key)
  if (known) return known.value as Promise<A>
  let value = ask()
  kept.set(key, { tags, value })
  // A failed answer is not worth keeping.
  value.catch(() => kept.delete(key))
  return value
}

/// Forgets everything, as when another newsroom is opened.
export function forget(): void {
  kept.clear()
}
