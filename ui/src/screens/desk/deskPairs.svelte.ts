/// The pairs of the translations on a desk: what the core says of them, how they are drawn, and what a person makes
/// of them.
import type { Node } from "prosemirror-model"
import { blocksOfGap, type Link } from "../../editor/align/rows"
import { blockAt, selectedBlocks } from "../../editor/commands"
import { redrawPairs, type PairMark, type PairsHost, type Stretch } from "../../editor/paired"
import { failureFrom, type Failure } from "../../ipc/failure"
import { same } from "../../ipc/same"
import type { Mended, MendedSentences, PairingBead, Pairing, SentenceBead, SettlePairs } from "../../ipc/types"
import { t } from "../../lang"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { dismissAction, tell, tellFailure, withdrawOffer } from "../../state/messages.svelte"
import { attempt } from "../frame/words"
import { Across } from "./across.svelte"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { lackName, lackOf } from "./lacks"
import type { Linking } from "./linking"
import { MEND, refused } from "./refused"
import { Sentences } from "./sentences.svelte"
import { aloneIn, changedSentences, known, linksOf, placeOf, sameLinks, standingOf, type Known, type PairSide } from "./pairs"

/// After the last save and the last key, in milliseconds.
const PAUSE = 700

/// Which blocks are meant: of which translation's pairs, on which side they stand, that at the caret, and all that are selected.
type Meant = { edition: OpenEdition; side: PairSide; block: string | null; blocks: readonly string[] }

/// Where one is: what is meant, and the pair of the block at the caret; −1 and null as long as there is none, as for a block that
/// is not saved yet.
export type Here = Meant & { known: Known | null; place: number; bead: PairingBead | null }

/// What brings back how a translation's blocks were paired, and the texts on the desk as they were when it was made otherwise.
type Step = { before: string; texts: ReadonlyMap<string, Node> }
/// Those before each mend, and after each that was undone.
type Mends = { done: readonly Step[]; undone: readonly Step[] }
/// The words in which a mend offers to take it back.
export const UNDO = "pairs-undo"
/// Why what was mended cannot be taken back any more.
const LOST = ["before_unreadable", "before_of_other_original"]
const NONE: Mends = { done: [], undone: [] }

/// Whether two answers say the same of the pairs, whenever each was given.
const isUnchanged = (before: Pairing, now: Pairing): boolean => same(before, { ...now, source_revision: before.source_revision })

export class DeskPairs {
  /// Lights up the sentences that translate each other.
  readonly across: Across
  /// The sentences in the pane.
  readonly sentences = new Sentences()
  /// What could not be asked, by translations.
  failures: ReadonlyMap<string, Failure> = $state.raw(new Map())
  /// What is to be linked with the next one that is chosen.
  linking: Linking | null = $state.raw(null)

  /// A block of the original to which one was led from a translation, or beside whose gap in it one is, and the block in
  /// which the translation's caret stood then.
  #led: { edition: string; block: string; caret: string | null } | null = $state.raw(null)

  readonly #desk: Desk
  #known: ReadonlyMap<string, Known> = $state.raw(new Map())
  #mends: ReadonlyMap<string, Mends> = $state.raw(new Map())
  /// The original's revision of which each translation's pairs were told last.
  #told = new Map<string, number>()
  /// The sentences that are to be looked at, of each text as it was when that was told.
  #changed = new WeakMap<Node, readonly Stretch[]>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  /// How often each translation's pairs were asked for, or told by a mend; only the last answer counts.
  #turns = new Map<string, number>()
  #typedAt = 0
  #mending: Promise<unknown> = Promise.resolve()
  /// The mends that are under way, each with the texts for which it was asked.
  #underWay: { edition: string; texts: ReadonlyMap<string, Node>; done: Promise<boolean> }[] = []
  /// How often one goes back, or waits to.
  #goingBack = 0
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

  /// The translation that is written in, or the one that is meant beside the original that is; null if none lies here.
  get translation(): OpenEdition | null {
    let { focused, columns } = this.#desk
    if (!focused?.head.original) return focused
    let led = this.#led?.block === blockAt(focused.hand.editor) ? this.#led?.edition : undefined
    // Whoever chose a paragraph of a translation to be linked means that one.
    return columns.find(({ id }) => id === (this.linking?.edition ?? led)) ?? this.#desk.nextTo(focused)
  }

  /// From a translation one was led to a block of the original, or to the gap beside it: both are still meant.
  ledTo(edition: OpenEdition, block: string): void {
    this.#led = { edition: edition.id, block, caret: blockAt(edition.hand.editor) }
  }

  /// What was chosen to be linked is not meant any more. False if nothing was chosen.
  letGoOfLink(): boolean {
    if (!this.linking) return false
    this.linking = null
    tell("pairs-link-let-go")
    return true
  }

  /// One goes on in an edition by oneself: in a translation, or with `block` at another block than before, no other
  /// translation is meant any more.
  wentTo(edition: OpenEdition | null, block: string | null = null): void {
    if (!this.#led || !edition) return
    let { original } = edition.head
    let isElsewhere = block === null ? !original : block !== (original ? this.#led.block : this.#led.caret)
    if (isElsewhere) this.#led = null
  }

  /// The block of the original beside whose gap in the translation one is; null if one is at no gap.
  get gap(): string | null {
    return this.#led && this.#led.edition === this.#desk.focused?.id ? this.#led.block : null
  }

  /// Where one is.
  get here(): Here | null {
    let meant = this.#meant
    return meant && this.#hereAt(meant)
  }

  get #meant(): Meant | null {
    let { focused } = this.#desk
    let edition = this.translation
    if (!focused || !edition) return null
    let { gap } = this
    // The caret of a translation stands elsewhere while one is at a gap of it.
    if (gap !== null) return { edition, side: "source", block: gap, blocks: [gap] }
    let state = focused.hand.editor
    let block = blockAt(state)
    return { edition, side: edition === focused ? "target" : "source", block, blocks: state.selection.empty ? (block === null ? [] : [block]) : selectedBlocks(state) }
  }

  #hereAt(meant: Meant): Here {
    let known = this.of(meant.edition.id)
    let place = known ? placeOf(known, meant.block) : -1
    return { ...meant, known, place, bead: known?.pairing.beads[place] ?? null }
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
        // What others write in a column is no going there.
        if (edition === this.#desk.focused) this.wentTo(edition, blockAt(edition.hand.editor))
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
  /// told what the pairs are then of the blocks at which one was when it was asked for; null does nothing. `unchanged` says
  /// why nothing has changed by it. False if nothing was done.
  mend(act: (here: Here) => Promise<Mended> | null, told: string | null, unchanged = (_: Pairing | undefined): string => "pair_unchanged"): Promise<boolean> {
    let meant = this.#meant
    return this.#begin(meant?.edition.id ?? "", async () => meant !== null && this.#mendNow(meant, act, told, unchanged))
  }

  /// The same for the sentences of a pair. `act` is told how they are paired then.
  mendSentences(edition: OpenEdition, bead: PairingBead, told: string, act: (beads: readonly SentenceBead[]) => Promise<MendedSentences> | null): Promise<boolean> {
    return this.#begin(edition.id, async () => {
      if (!(await this.#isSaved())) return false
      let { source, target } = bead
      let before = (await attempt(() => this.across.beadsAt(edition, "target", target[0] ?? ""))) ?? []
      let texts = this.#textsNow()
      let mended = await attempt(async () => act(before))
      if (!mended) return false
      if (same(before, mended.beads)) {
        refused("sentences_unchanged")
        return false
      }
      this.across.keepMended(edition, source, target, mended.beads)
      this.#done(edition.id, { before: mended.before, texts }, told)
      return true
    })
  }

  /// Does one thing after another.
  #next(act: () => Promise<boolean>): Promise<boolean> {
    let turn = this.#mending.then(act)
    this.#mending = turn.catch(() => undefined)
    return turn
  }

  /// Begins a mend of a translation's pairs, which can be taken back before it is done.
  #begin(edition: string, act: () => Promise<boolean>): Promise<boolean> {
    let done = this.#next(act)
    let mend = { edition, texts: this.#textsNow(), done }
    this.#underWay = [...this.#underWay, mend]
    let end = () => (this.#underWay = this.#underWay.filter((one) => one !== mend))
    void done.then(end, end)
    return done
  }

  /// Notes what a mend has changed, so that it can be taken back, and tells of it.
  #done(edition: string, step: Step, told: string | null) {
    dismissAction(MEND)
    this.#keepMends(edition, ({ done }) => ({ done: [...done, step], undone: [] }))
    if (told) tell(told, {}, { words: UNDO, run: () => void this.undo(edition) })
  }

  async #mendNow(meant: Meant, act: (here: Here) => Promise<Mended> | null, told: string | null, unchanged: (pairing: Pairing | undefined) => string): Promise<boolean> {
    if (!(await this.#isSaved())) return false
    // What was only just written is not paired yet.
    if (this.#hereAt(meant).place < 0 || this.#timers.has(meant.edition.id)) await this.ask(meant.edition)
    let here = this.#hereAt(meant)
    let { edition } = here
    let texts = this.#texts(edition)
    let all = this.#textsNow()
    let mended = await attempt(async () => this.#readAgainIfOther(edition, act(here)))
    if (!mended) return false
    if (here.known && isUnchanged(here.known.pairing, mended.pairing)) {
      refused(unchanged(here.known.pairing))
      return false
    }
    this.#takeNow(edition, mended.pairing, texts)
    this.#done(edition.id, { before: mended.before, texts: all }, told)
    return true
  }

  /// Reads both texts again where something was refused because they say something else by now.
  async #readAgainIfOther(edition: OpenEdition, mending: Promise<Mended> | null): Promise<Mended | null> {
    try {
      return await mending
    } catch (thrown) {
      if (failureFrom(thrown).code === "pair_written_elsewhere") {
        await Promise.all([edition, this.#original].map((one) => one?.readAgain()))
        await this.ask(edition)
      }
      throw thrown
    }
  }

  /// The blocks of a translation and its original as they stand here, as far as they are stored; of an original that was
  /// never opened the revision of which the pairs were told.
  seen({ source, target }: Pick<PairingBead, "source" | "target">, edition: OpenEdition): Pick<SettlePairs, "seen" | "source_revision"> {
    let original = this.#original
    let sides = [[original, source], [edition, target]] as const
    let seen = sides.flatMap(([one, blocks]) => blocks.flatMap((block) => {
      let digest = one?.digestOf(block)
      return digest ? [{ block, digest }] : []
    }))
    let told = this.#told.get(edition.id)
    return original || told === undefined ? { seen } : { seen, source_revision: told }
  }

  /// Saves what is written, so that the core has what one sees. False if it could not, of which the user is told.
  async #isSaved(): Promise<boolean> {
    let unsaved = await this.#desk.flush()
    if (unsaved) tellFailure(unsaved)
    return unsaved === null
  }

  mendsOf(edition: string): { canUndo: boolean; canRedo: boolean } {
    let { done, undone } = this.#mends.get(edition) ?? NONE
    return { canUndo: done.length > 0, canRedo: undone.length > 0 }
  }

  /// Takes the last mend of the pairs at hand back, or does it again, and tells so.
  async goBack(which: "undo" | "redo"): Promise<void> {
    let edition = this.translation
    if (!edition) return
    this.#goingBack += 1
    let done = await this[which](edition.id).finally(() => (this.#goingBack -= 1))
    if (done) tell(which === "undo" ? "pairs-undone" : "pairs-redone")
  }

  /// Goes back so if that mend was the last that was done at this desk: no text here is another since. False if it was not.
  goesBack(which: "undo" | "redo"): boolean {
    // A key that is held waits for what it asked for.
    if (this.#goingBack > 0) return true
    let edition = this.translation?.id ?? ""
    let begun = this.#underWay.findLast((mend) => mend.edition === edition)
    if (begun) return which === "undo" && this.#areAsNow(begun.texts) && this.#goBackOnce(begun.done)
    let { done, undone } = this.#mends.get(edition) ?? NONE
    let last = (which === "undo" ? done : undone).at(-1)
    if (!last || !this.#areAsNow(last.texts)) return false
    void this.goBack(which)
    return true
  }

  /// Takes back what is under way, once it is done; what was refused is not there to be taken back.
  #goBackOnce(done: Promise<boolean>): true {
    this.#goingBack += 1
    void done.then((isDone) => (isDone ? this.goBack("undo") : undefined), () => undefined).finally(() => (this.#goingBack -= 1))
    return true
  }

  /// Whether the texts of then say what they say now; of another column that came since nothing is asked. What was undone
  /// and done again is the same text, though another node.
  #areAsNow(texts: ReadonlyMap<string, Node>): boolean {
    return this.#desk.editions.every(({ id, editor }) => texts.get(id)?.eq(editor.doc) ?? true)
  }

  #textsNow(): ReadonlyMap<string, Node> {
    return new Map(this.#desk.editions.map(({ id, editor }) => [id, editor.doc]))
  }

  /// Takes back the last mend of a translation's pairs. False if there is none.
  undo(edition: string): Promise<boolean> {
    return this.#goBack(edition, "done", (mends, now) => ({ done: mends.done.slice(0, -1), undone: now === null ? mends.undone : [...mends.undone, now] }))
  }

  /// Does again what was taken back last.
  redo(edition: string): Promise<boolean> {
    return this.#goBack(edition, "undone", (mends, now) => ({ done: now === null ? mends.done : [...mends.done, now], undone: mends.undone.slice(0, -1) }))
  }

  #goBack(id: string, from: keyof Mends, keep: (mends: Mends, now: Step | null) => Mends): Promise<boolean> {
    return this.#next(async () => {
      let step = (this.#mends.get(id) ?? NONE)[from].at(-1)
      let edition = this.#desk.editions.find((one) => one.id === id)
      if (!step) {
        refused(from === "done" ? "pairs_nothing_to_undo" : "pairs_nothing_to_redo")
      }
      if (!step || !edition || !(await this.#isSaved())) return false
      let { before } = step
      let isLost = false
      let texts = this.#texts(edition)
      let all = this.#textsNow()
      let mended = await attempt(() =>
        commands.restore_pairing({ edition: id, before }).catch((thrown: unknown) => {
          isLost = LOST.includes(failureFrom(thrown).code)
          throw thrown
        }),
      )
      // What cannot be brought back any more is not in the way of what can; what could not be just now can be tried again.
      if (mended || isLost) this.#keepMends(id, (mends) => keep(mends, mended ? { before: mended.before, texts: all } : null))
      if (mended) this.#takeNow(edition, mended.pairing, texts)
      return mended !== undefined
    })
  }

  /// What was last can be taken back where it was told: that of an earlier mend is none any more.
  #keepMends(edition: string, change: (mends: Mends) => Mends) {
    withdrawOffer(UNDO)
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

  /// Takes over what a mend has answered, of texts that were these when it was sent.
  #takeNow(edition: OpenEdition, pairing: Pairing, texts: readonly Node[]) {
    this.#turn(edition.id)
    this.#take(edition, pairing, texts)
  }

  /// Takes over how a translation is paired, of texts that were these when it was asked.
  #take(edition: OpenEdition, pairing: Pairing, texts: readonly Node[]) {
    let before = this.of(edition.id)
    this.#told.set(edition.id, pairing.source_revision)
    if (before && isUnchanged(before.pairing, pairing)) {
      this.#redrawGaps()
      return this.#note(pairing, texts)
    }
    this.#known = new Map(this.#known).set(edition.id, known(pairing))
    edition.head = { ...edition.head, progress: pairing.progress }
    this.#note(pairing, texts)
    void this.#relink(edition, before?.pairing ?? null).then(() => this.#redrawGaps())
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
    let isOther = aloneIn(pairing).join() !== (before ? aloneIn(before) : []).join()
    if (pivot.head.original) return this.#link(edition, linksOf(pairing), isOther)
    // The original does not lie here: all pair through another translation.
    for (let other of edition === pivot ? columns.filter((one) => one !== pivot) : [edition]) {
      let answer = await commands.pairs({ left: pivot.id, right: other.id }).catch(() => null)
      // The columns may stand by another text meanwhile, or the pairs be others.
      if (pivot !== this.#desk.pivot || pairing !== this.of(edition.id)?.pairing) return
      if (answer && this.#desk.columns.includes(other)) this.#link(other, answer.pairs, isOther)
    }
  }

  /// Has the gaps drawn anew that say what is so no longer.
  #redrawGaps() {
    let { columns } = this.#desk
    let isStale = (edition: OpenEdition, gap: HTMLElement) => gap.dataset.lack !== lackName(lackOf(this.#desk, edition, blocksOfGap(gap.dataset.gap ?? "")))
    let stale = columns.flatMap((edition) => {
      let gaps = [...(edition.view?.dom.querySelectorAll<HTMLElement>(":scope > [data-gap]") ?? [])]
      return edition.view && gaps.some((gap) => isStale(edition, gap)) ? edition.view : []
    })
    if (stale.length > 0) this.#desk.redrawGaps(stale)
  }

  /// What was begun beside a block stays there until it is saved and so known. What stands beside nothing may be `other`
  /// blocks than before.
  #link(edition: OpenEdition, links: Link[], isOther: boolean) {
    let { byTarget } = this.of(edition.id) ?? {}
    let before = this.#desk.linksOf(edition.id)
    let begun = before.filter(({ right }) => edition.beside.has(right) && !byTarget?.has(right))
    let all = [...links, ...begun]
    if (isOther || !sameLinks(before, all)) this.#desk.link(edition, all)
  }
}
