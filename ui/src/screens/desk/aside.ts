import { SvelteSet } from "svelte/reactivity"
import { newBlockId } from "../../editor/ids"
import { failureFrom } from "../../ipc/failure"
import type { Passage, UndecidedView } from "../../ipc/types"
import type { Home } from "../../state/home"
import { openNewsroomPath } from "../../state/kept"

/// Words that wait for a choice under its id.
type Waiting = { id: string; passage: Passage }

/// What is yet to be said to the file of words that wait for a choice: which are to wait, and which no more.
export type AsideChange = { put: Waiting[]; over: Waiting[] }

/// The choices that are asked where their words are being written, and so nowhere else in this window. A copied
/// newsroom has the same ids, so that its path belongs to them. Reactive.
const asked = new SvelteSet<string>()

const nameOf = (newsroom: string, id: string): string => `${newsroom}\n${id}`

/// Of what waits in the file, what nobody in this window is asked about elsewhere.
export const notAsked = (undecided: readonly UndecidedView[]): UndecidedView[] => undecided.filter(({ id }) => !asked.has(nameOf(openNewsroomPath(), id)))

/// Keeps in the file what cannot be saved until somebody has chosen, so that nothing which ends the program costs it.
export class Aside {
  readonly #edition: string
  readonly #home: Home
  /// The choices that are asked here, or were.
  #here = new Set<string>()
  /// What waits in the file of those that are asked here.
  #kept = new Map<string, Passage>()
  /// What was chosen about and still waits in the file.
  #ended = new Map<string, Passage>()

  constructor(edition: string, home: Home) {
    this.#edition = edition
    this.#home = home
  }

  /// Begins a choice, which is asked here, and tells its id.
  begin(): string {
    let id = newBlockId()
    this.#ask(id)
    return id
  }

  /// Ends a choice about words that wait in the file.
  end({ id, passage }: Waiting): void {
    this.#ask(id)
    this.#ended.set(id, passage)
  }

  /// What to say to the file if these are the choices that are open here; null if it knows all.
  collect(open: ReadonlyMap<string, Passage>): AsideChange | null {
    let put = [...open].flatMap(([id, passage]) => (JSON.stringify(this.#kept.get(id)) === JSON.stringify(passage) ? [] : [{ id, passage }]))
    let over = [...this.#ended, ...this.#kept].flatMap(([id, passage]) => (open.has(id) ? [] : [{ id, passage }]))
    return put.length + over.length === 0 ? null : { put, over }
  }

  /// Lets words wait in the file.
  async put(waiting: readonly Waiting[]): Promise<void> {
    // Should the desk let go of its choices meanwhile, these are not among those it asks about.
    let kept = this.#kept
    for (let { id, passage } of waiting) {
      await this.#home.commands.put_aside({ edition: this.#edition, id, passage })
      kept.set(id, passage)
    }
  }

  /// Lets words wait no more. Those that were written on meanwhile wait on, and it is asked about them again.
  /// Gives back how many wait no more.
  async settle(over: readonly Waiting[]): Promise<number> {
    let settled = 0
    for (let { id, passage } of over) {
      try {
        await this.#home.commands.settle({ edition: this.#edition, id, passage })
        settled += 1
      } catch (thrown) {
        if (failureFrom(thrown).code !== "changed_elsewhere") throw thrown
        this.#forget(id)
      }
      this.#kept.delete(id)
      this.#ended.delete(id)
    }
    return settled
  }

  /// Takes note of what waits in the file; `open` are the choices that are open here. Another desk may have ended one
  /// of them while its words were written on: they are put there again.
  heard(undecided: readonly UndecidedView[], open: ReadonlySet<string>): void {
    let waits = new Set(undecided.map(({ id }) => id))
    for (let id of this.#here) {
      if (waits.has(id)) continue
      this.#kept.delete(id)
      this.#ended.delete(id)
      if (!open.has(id)) this.#forget(id)
    }
  }

  /// Nothing is asked here any more. What waits in the file waits on there.
  leave(): void {
    this.#kept = new Map()
    for (let id of this.#here) if (!this.#ended.has(id)) this.#forget(id)
  }

  #ask(id: string) {
    this.#here.add(id)
    asked.add(nameOf(this.#home.path, id))
  }

  #forget(id: string) {
    this.#here.delete(id)
    asked.delete(nameOf(this.#home.path, id))
  }
}
