/// The pairs of the translations on a desk: what the core says of them, how they are drawn, and what a person makes
/// of them.
import type { Node } from "prosemirror-model"
import type { Link } from "../../editor/align/rows"
import { blockAt } from "../../editor/commands"
import { redrawPairs, type PairMark, type PairsHost, type Stretch } from "../../editor/paired"
import { Failure, failureFrom } from "../../ipc/failure"
import { same } from "../../ipc/same"
import type { Mended, PairingBead, Pairing } from "../../ipc/types"
import { t } from "../../lang"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { tell, tellFailure } from "../../state/messages.svelte"
import { attempt } from "../frame/words"
import { Across } from "./across.svelte"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { aloneIn, changedSentences, known, linksOf, placeOf, sameLinks, standingOf, type Known, type PairSide } from "./pairs"

/// After the last save and the last key, in milliseconds.
const PAUSE = 700

/// Where one is: the translation whose pairs are meant, the block at the caret and on which side it stands, and its
/// pair; −1 and null as long as there is none, as for a block that is not saved yet.
export type Here = { edition: OpenEdition; side: PairSide; block: string | null; known: Known | null; place: number; bead: PairingBead | null }

/// What brings back how a translation's blocks were paired: before each mend, and after each that was undone.
type Mends = { done: readonly string[]; undone: readonly string[] }
const NONE: Mends = { done: [], undone: [] }

export class DeskPairs {
  /// Lights up the sentences that translate each other.
  readonly across: Across
  /// What could not be asked, by translations.
  failures: ReadonlyMap<string, Failure> = $state.raw(new Map())
  /// The block that is to be linked with the next one that is chosen.
  linking: { edition: string; side: PairSide; block: string; words: string } | null = $state.raw(null)

  /// The empty block that was begun for whoever went on to it, and did not ask for an empty one.
  offered: string | null = null

  readonly #desk: Desk
  #known: ReadonlyMap<string, Known> = $state.raw(new Map())
  #mends: ReadonlyMap<string, Mends> = $state.raw(new Map())
  /// The sentences that are to be looked at, of each text as it was when that was told.
  #changed = new WeakMap<Node, readonly Stretch[]>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  /// How often each translation's pairs were asked for, or told by a mend; only the last answer counts.
  #turns = new Map<string, number>()
  #typedAt = 0
  #mending: Promise<unknown> = Promise.resolve()
  #stopListening: () => void

  constructor(desk: Desk) {
    this.#desk = desk
    this.across = new Across(desk, this)
    this.#stopListening = onChanges((tags) => {
      let original = this.#original?.id ?? ""
      for (let { id, original: isOriginal } of desk.article.editions ?? []) {
        if (isOriginal) continue
        // Sentences may be mended elsewhere, of which the pairs of blocks say nothing.
        if (touches(tags, `pairing:${id}`)) this.across.forget()
        if (touches(tags, `edition:${original}`) || touches(tags, `edition:${id}`) || touches(tags, `pairing:${id}`)) this.#soon(id)
      }
    })
  }

  /// What is known of a translation's pairs.
  of(edition: string): Known | null {
    return this.#known.get(edition) ?? null
  }

  /// The translation that is written in, or the one beside the original that is; null if none lies here.
  get translation(): OpenEdition | null {
    let { focused, columns } = this.#desk
    if (!focused?.head.original) return focused
    let at = columns.indexOf(focused)
    return columns[at + 1] ?? columns[at - 1] ?? null
  }

  /// Where one is.
  get here(): Here | null {
    let { focused } = this.#desk
    let edition = this.translation
    if (!focused || !edition) return null
    let side: PairSide = edition === focused ? "target" : "source"
    let block = blockAt(focused.hand.editor)
    let known = this.of(edition.id)
    let place = known ? placeOf(known, block) : -1
    return { edition, side, block, known, place, bead: known?.pairing.beads[place] ?? null }
  }

  /// What the editor of an edition draws.
  hostOf(edition: OpenEdition): PairsHost {
    return {
      markOf: (block) => this.#markOf(edition, block),
      changedIn: (block) => this.#changed.get(block) ?? [],
      litIn: (block) => this.across.litIn(edition, block),
      open: (block) => this.#desk.showPair(edition, block.attrs.id as string),
      pointed: (place) => this.across.pointed(edition, place),
      moved: (selection) => {
        this.#typedAt = performance.now()
        this.across.moved(edition, selection)
      },
    }
  }

  /// Other editions lie on the desk: of translations of which nothing is known it is asked.
  laid(): void {
    for (let edition of this.#desk.columns) if (!edition.head.original && !this.#known.has(edition.id)) void this.ask(edition)
  }

  /// The blocks of translations that translate nothing.
  get alone(): ReadonlySet<string> {
    return new Set([...this.#known.values()].flatMap(({ pairing }) => aloneIn(pairing)))
  }

  /// Whether the blocks of a row are left out of a translation on purpose.
  isLeftOut(edition: OpenEdition, blocks: readonly string[]): boolean {
    let known = this.of(edition.id)
    return known !== null && blocks.some((id) => known.pairing.beads[known.bySource.get(id) ?? -1]?.state === "left_out")
  }

  /// The interface's language is another, or what is lit.
  redraw(editions: readonly OpenEdition[] = this.#desk.columns): void {
    for (let edition of editions) for (let view of [edition.view, edition.mirror?.view]) if (view) redrawPairs(view)
  }

  /// Asks how a translation is paired, now.
  async ask(edition: OpenEdition): Promise<void> {
    let turn = this.#turn(edition.id)
    let texts = this.#texts(edition)
    try {
      let pairing = await commands.pairing({ edition: edition.id })
      if (turn !== this.#turns.get(edition.id)) return
      this.#fail(edition.id, null)
      this.#take(edition, pairing, texts)
    } catch (thrown) {
      if (turn === this.#turns.get(edition.id)) this.#fail(edition.id, failureFrom(thrown))
    }
  }

  /// Does something to the pairs of the translation at hand, which is saved first, and tells that it was done. `act` is
  /// told where one is then; null does nothing. False if nothing was done.
  mend(act: (here: Here) => Promise<Mended> | null, told: string | null): Promise<boolean> {
    let turn = this.#mending.then(() => this.#mendNow(act, told))
    this.#mending = turn.catch(() => undefined)
    return turn
  }

  async #mendNow(act: (here: Here) => Promise<Mended> | null, told: string | null): Promise<boolean> {
    let unsaved = await this.#desk.flush()
    if (unsaved) {
      tellFailure(unsaved)
      return false
    }
    let { here } = this
    if (!here) return false
    // What was only just written is not paired yet.
    if (here.place < 0 || this.#timers.has(here.edition.id)) await this.ask(here.edition)
    here = this.here
    if (!here) return false
    let { edition } = here
    let mended = await attempt(async () => (here ? act(here) : null))
    if (!mended) return false
    if (same(here.known?.pairing, mended.pairing)) {
      tellFailure(new Failure("pair_unchanged", {}, "nothing has changed"))
      return false
    }
    this.#keepMends(edition.id, ({ done }) => ({ done: [...done, mended.before], undone: [] }))
    this.#takeNow(edition, mended.pairing)
    if (told) tell(told, {}, { words: "pairs-undo", run: () => void this.undo(edition.id) })
    return true
  }

  /// Tells of what was done to sentences, which can be taken back like all else.
  mendedSentences(edition: string, before: string): void {
    this.#keepMends(edition, ({ done }) => ({ done: [...done, before], undone: [] }))
  }

  mendsOf(edition: string): { canUndo: boolean; canRedo: boolean } {
    let { done, undone } = this.#mends.get(edition) ?? NONE
    return { canUndo: done.length > 0, canRedo: undone.length > 0 }
  }

  /// Takes back the last mend of a translation's pairs. False if there is none.
  undo(edition: string): Promise<boolean> {
    return this.#goBack(edition, (mends) => mends.done, (mends, now) => ({ done: mends.done.slice(0, -1), undone: now === null ? mends.undone : [...mends.undone, now] }))
  }

  /// Does again what was taken back last.
  redo(edition: string): Promise<boolean> {
    return this.#goBack(edition, (mends) => mends.undone, (mends, now) => ({ done: now === null ? mends.done : [...mends.done, now], undone: mends.undone.slice(0, -1) }))
  }

  #goBack(id: string, from: (mends: Mends) => readonly string[], keep: (mends: Mends, now: string | null) => Mends): Promise<boolean> {
    let turn = this.#mending.then(async () => {
      let before = from(this.#mends.get(id) ?? NONE).at(-1)
      let edition = this.#desk.editions.find((one) => one.id === id)
      if (before === undefined || !edition) return false
      let mended = await attempt(() => commands.restore_pairing({ edition: id, before }))
      // What cannot be brought back any more is not in the way of what can.
      this.#keepMends(id, (mends) => keep(mends, mended?.before ?? null))
      if (mended) this.#takeNow(edition, mended.pairing)
      return mended !== undefined
    })
    this.#mending = turn.catch(() => undefined)
    return turn
  }

  #keepMends(edition: string, change: (mends: Mends) => Mends) {
    this.#mends = new Map(this.#mends).set(edition, change(this.#mends.get(edition) ?? NONE))
  }

  /// Nothing is asked any more.
  close(): void {
    this.#stopListening()
    this.across.close()
    for (let timer of this.#timers.values()) clearTimeout(timer)
  }

  get #original(): OpenEdition | null {
    return this.#desk.editions.find(({ head }) => head.original) ?? null
  }

  #markOf(edition: OpenEdition, block: Node): PairMark | null {
    if (edition.head.original) return null
    let known = this.of(edition.id)
    let bead = known?.pairing.beads[known.byTarget.get(block.attrs.id as string) ?? -1]
    let standing = bead ? standingOf(bead) : null
    return standing && { shape: standing.shape, words: t(standing.words) }
  }

  #turn(edition: string): number {
    let turn = (this.#turns.get(edition) ?? 0) + 1
    this.#turns.set(edition, turn)
    return turn
  }

  /// Asks again once nobody writes and all is in the file. One that does not lie here is asked about when it does.
  #soon(id: string) {
    clearTimeout(this.#timers.get(id))
    this.#timers.set(
      id,
      setTimeout(() => {
        this.#timers.delete(id)
        let edition = this.#desk.columns.find((column) => column.id === id)
        let isWriting = performance.now() - this.#typedAt < PAUSE
        let isSaving = [edition, this.#original].some((one) => one?.saving.kind === "waiting" || one?.saving.kind === "saving")
        if (!edition) this.#forget(id)
        else if (isWriting || isSaving) this.#soon(id)
        else void this.ask(edition)
      }, PAUSE),
    )
  }

  #forget(id: string) {
    let others = new Map(this.#known)
    if (others.delete(id)) this.#known = others
  }

  #fail(edition: string, failure: Failure | null) {
    if (!failure && !this.failures.has(edition)) return
    let failures = new Map(this.failures)
    if (failure) failures.set(edition, failure)
    else failures.delete(edition)
    this.failures = failures
  }

  /// A text and its original, as they are now.
  #texts(edition: OpenEdition): Node[] {
    return [edition, this.#original].flatMap((one) => one?.editor.doc ?? [])
  }

  #takeNow(edition: OpenEdition, pairing: Pairing) {
    this.#turn(edition.id)
    clearTimeout(this.#timers.get(edition.id))
    this.#timers.delete(edition.id)
    this.#take(edition, pairing, this.#texts(edition))
  }

  /// Takes over how a translation is paired, of texts that were these when it was asked.
  #take(edition: OpenEdition, pairing: Pairing, texts: readonly Node[]) {
    let before = this.of(edition.id)
    if (before && same(before.pairing, pairing)) return this.#note(pairing, texts)
    this.#known = new Map(this.#known).set(edition.id, known(pairing))
    edition.head = { ...edition.head, progress: pairing.progress }
    this.#note(pairing, texts)
    void this.#relink(edition, before?.pairing ?? null)
    this.across.forget()
    this.redraw(this.#desk.columns.filter((one) => one === edition || one.head.original))
  }

  /// Remembers the sentences that are to be looked at by the blocks in which they stand: a block that is written in is
  /// another.
  #note(pairing: Pairing, texts: readonly Node[]) {
    let { source, target } = changedSentences(pairing)
    for (let text of texts) {
      text.forEach((block) => {
        let id = block.attrs.id as string
        let stretches = source.get(id) ?? target.get(id)
        if (stretches) this.#changed.set(block, stretches)
        else this.#changed.delete(block)
      })
    }
  }

  /// Has the columns stand level by the pairs as they are now.
  async #relink(edition: OpenEdition, before: Pairing | null) {
    let { pivot, columns } = this.#desk
    if (!pivot || !columns.includes(edition)) return
    let pairing = this.of(edition.id)?.pairing
    if (!pairing) return
    let leftOut = ({ beads }: Pairing) => beads.flatMap(({ state, source }) => (state === "left_out" ? source : [])).join(" ")
    let isRedrawn = leftOut(pairing) !== (before ? leftOut(before) : "") || aloneIn(pairing).join() !== (before ? aloneIn(before) : []).join()
    if (pivot.head.original) return this.#link(edition, linksOf(pairing), isRedrawn)
    // The original does not lie here: all pair through another translation.
    for (let other of edition === pivot ? columns.filter((one) => one !== pivot) : [edition]) {
      let answer = await commands.pairs({ left: pivot.id, right: other.id }).catch(() => null)
      if (answer && this.#desk.columns.includes(other)) this.#link(other, answer.pairs, isRedrawn)
    }
  }

  /// What was begun beside a block stays there until it is saved and so known.
  #link(edition: OpenEdition, links: Link[], isRedrawn: boolean) {
    let { byTarget } = this.of(edition.id) ?? {}
    let before = this.#desk.linksOf(edition.id)
    let begun = before.filter(({ right }) => edition.beside.has(right) && !byTarget?.has(right))
    let all = [...links, ...begun]
    if (isRedrawn || !sameLinks(before, all)) this.#desk.link(edition, all, isRedrawn)
  }
}
