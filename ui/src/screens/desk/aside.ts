import { SvelteSet } from "svelte/reactivity"
import { newBlockId } from "../../editor/ids"
import type { Passage, UndecidedView } from "../../ipc/types"
import { commands } from "../../state/core"

/// What is yet to be said to the file of words that wait for a choice.
export type AsideChange = { put: { id: string; passage: Passage }[]; over: string[] }

/// The choices that are asked where their words are being written, and so nowhere else in this window. Reactive.
const asked = new SvelteSet<string>()

/// Of what waits in the file, what nobody in this window is asked about elsewhere.
export const notAsked = (undecided: readonly UndecidedView[]): UndecidedView[] => undecided.filter(({ id }) => !asked.has(id))

/// Keeps in the file what cannot be saved until somebody has chosen, so that nothing which ends the program costs it.
export class Aside {
  #edition: string
  /// What waits in the file, or is to wait no more, by the ids of the choices.
  #kept = new Map<string, string>()

  constructor(edition: string) {
    this.#edition = edition
  }

  /// Begins a choice, which is asked here.
  begin(): string {
    let id = newBlockId()
    asked.add(id)
    return id
  }

  /// Ends a choice about words that waited in the file.
  end(id: string): void {
    asked.add(id)
    this.#kept.set(id, "")
  }

  /// What to say to the file if these are the choices that are open here; null if it knows all.
  collect(open: ReadonlyMap<string, Passage>): AsideChange | null {
    let put = [...open].flatMap(([id, passage]) => (this.#kept.get(id) === JSON.stringify(passage) ? [] : [{ id, passage }]))
    let over = [...this.#kept.keys()].filter((id) => !open.has(id))
    return put.length + over.length === 0 ? null : { put, over }
  }

  async send({ put, over }: AsideChange): Promise<void> {
    for (let { id, passage } of put) {
      await commands.put_aside({ edition: this.#edition, id, passage })
      this.#kept.set(id, JSON.stringify(passage))
    }
    for (let id of over) {
      await commands.settle({ edition: this.#edition, id })
      this.#kept.delete(id)
    }
  }

  /// Nothing is asked here any more. What waits in the file waits on there.
  leave(): void {
    for (let id of this.#kept.keys()) asked.delete(id)
    this.#kept.clear()
  }
}
