/// Reading across: the sentence at which one points is lit, with those that translate it in every column.
import type { Node } from "prosemirror-model"
import type { Selection } from "prosemirror-state"
import { placeOfCaret, type InBlock, type Stretch } from "../../editor/paired"
import { same } from "../../ipc/same"
import type { SentenceBead, SentencePlace } from "../../ipc/types"
import { commands } from "../../state/core"
import { likedAcross } from "./acrossPreference"
import type { Desk } from "./desk.svelte"
import type { DeskPairs } from "./deskPairs.svelte"
import type { OpenEdition } from "./edition.svelte"
import { beadsWith, holds, type PairSide } from "./pairs"

/// So long one rests on a sentence before it is lit, in milliseconds.
const REST = 80
/// So long the caret rests in it: who writes is not to wait for what is drawn.
const CARET_REST = 400
/// Of so many pairs the sentences are remembered.
const MOST = 200

/// The sentences of a pair, as long as the texts of its blocks are these.
type Remembered = { texts: readonly Node[]; beads: Promise<readonly SentenceBead[]> }

export class Across {
  readonly #desk: Desk
  readonly #pairs: DeskPairs
  #remembered = new Map<string, Remembered>()
  /// What is lit, by editions and blocks.
  #lit: ReadonlyMap<string, ReadonlyMap<string, readonly Stretch[]>> = new Map()
  /// What the blocks said in which something is lit.
  #said = new WeakMap<readonly Stretch[], Node>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0
  /// Whether what is lit was pointed at, so that it goes with the mouse.
  #isPointed = false
  /// Where one was when what is lit was; null if it was not a place of a text.
  #from: { edition: OpenEdition; place: InBlock } | null = null

  constructor(desk: Desk, pairs: DeskPairs) {
    this.#desk = desk
    this.#pairs = pairs
  }

  /// What is lit in a block, as long as it says what it said then: the places are counted in that.
  litIn(edition: OpenEdition, block: Node): readonly Stretch[] {
    let lit = this.#lit.get(edition.id)?.get(block.attrs.id as string)
    return lit && this.#said.get(lit)?.eq(block) ? lit : []
  }

  /// One points at a place of a text, or at none.
  pointed(edition: OpenEdition, place: InBlock | null): void {
    if (place) {
      if (likedAcross() === "off") return
      this.#isPointed = true
      this.#soon(REST, edition, place)
    } else if (this.#isPointed) {
      this.#isPointed = false
      this.darken()
    }
  }

  /// The caret has come elsewhere in a text, or one writes there.
  moved(edition: OpenEdition, selection: Selection): void {
    if (likedAcross() !== "caret") return
    this.#isPointed = false
    let place = placeOfCaret(selection)
    if (place) this.#soon(CARET_REST, edition, place)
  }

  /// What is remembered may be so no longer, nor what is lit, which is asked about anew.
  forget(): void {
    this.#remembered.clear()
    if (this.#lit.size > 0 && this.#from) this.#soon(REST, this.#from.edition, this.#from.place)
  }

  /// Lights the sentences of a pair, as those of a list at which one points.
  show(edition: OpenEdition, bead: SentenceBead): void {
    let original = this.#desk.columns.find(({ head }) => head.original)
    clearTimeout(this.#timer)
    this.#from = null
    this.#put(new Map([[edition.id, byBlocks(bead.target)], ...(original ? [[original.id, byBlocks(bead.source)] as const] : [])]))
  }

  /// Nothing is lit any more.
  darken(): void {
    clearTimeout(this.#timer)
    this.#from = null
    this.#put(new Map())
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#turn += 1
  }

  #soon(rest: number, edition: OpenEdition, place: InBlock) {
    clearTimeout(this.#timer)
    this.#from = { edition, place }
    this.#timer = setTimeout(() => void this.#light(edition, place), rest)
  }

  async #light(edition: OpenEdition, place: InBlock) {
    let { block, number, offset } = place
    let turn = (this.#turn += 1)
    let id = block.attrs.id as string
    let side: PairSide = edition.head.original ? "source" : "target"
    // The core counts in the text that is in the file.
    let isSaving = [edition, ...this.#desk.columns].some(({ saving }) => saving.kind === "waiting" || saving.kind === "saving")
    if (isSaving) return this.#soon(CARET_REST, edition, place)
    let translations = this.#desk.columns.filter(({ head }) => !head.original)
    let places: { edition: string; places: readonly SentencePlace[] }[] = []
    try {
      // Through which sentences of the original the columns read each other.
      let source: readonly SentencePlace[] = []
      for (let one of side === "source" ? translations : [edition]) {
        let beads = (await this.beadsAt(one, side, id)).filter((bead) => holds(bead[side], id, number, offset))
        source = [...source, ...beads.flatMap((bead) => bead.source)]
        places.push({ edition: one.id, places: beads.flatMap(({ target }) => target) })
      }
      for (let other of side === "source" ? [] : translations) {
        if (other === edition) continue
        let blocks = [...new Set(source.map((place) => place.block))]
        let beads = (await Promise.all(blocks.map((one) => this.beadsAt(other, "source", one)))).flat()
        places.push({ edition: other.id, places: beadsWith(beads, "source", source).flatMap(({ target }) => target) })
      }
      let original = this.#desk.columns.find(({ head }) => head.original)
      if (original) places.push({ edition: original.id, places: source })
    } catch {
      // What cannot be asked now is asked when one points there again.
      places = []
    }
    if (turn !== this.#turn) return
    this.#put(new Map(places.map(({ edition, places }) => [edition, byBlocks(places)])))
  }

  /// The sentences of the pair in which a block of one side stands.
  async beadsAt(edition: OpenEdition, side: PairSide, block: string): Promise<readonly SentenceBead[]> {
    let known = this.#pairs.of(edition.id)
    let bead = known?.pairing.beads[(side === "source" ? known.bySource : known.byTarget).get(block) ?? -1]
    if (!bead || bead.source.length === 0 || bead.target.length === 0) return []
    let { source, target } = bead
    let texts = this.#textsOf(edition, source, target)
    let name = `${edition.id} ${source.join(" ")} ${target.join(" ")}`
    let before = this.#remembered.get(name)
    if (before && before.texts.length === texts.length && before.texts.every((text, at) => text === texts[at])) return before.beads
    let beads = commands.sentence_beads({ edition: edition.id, source, target }).then((answer) => answer.beads)
    this.#keep(name, texts, beads)
    beads.catch(() => this.#remembered.delete(name))
    return beads
  }

  /// Remembers the sentences of a pair, as after a mend of them.
  keepMended(edition: OpenEdition, source: readonly string[], target: readonly string[], beads: readonly SentenceBead[]): void {
    this.#keep(`${edition.id} ${source.join(" ")} ${target.join(" ")}`, this.#textsOf(edition, source, target), Promise.resolve(beads))
    this.darken()
  }

  #keep(name: string, texts: readonly Node[], beads: Promise<readonly SentenceBead[]>) {
    let [oldest] = this.#remembered.keys()
    if (this.#remembered.size >= MOST && oldest !== undefined) this.#remembered.delete(oldest)
    this.#remembered.set(name, { texts, beads })
  }

  #textsOf(edition: OpenEdition, source: readonly string[], target: readonly string[]): Node[] {
    let wanted = new Set([...source, ...target])
    let original = this.#desk.editions.find(({ head }) => head.original)
    return [original, edition].flatMap((one) => one?.editor.doc.children.filter(({ attrs }) => wanted.has(attrs.id as string)) ?? [])
  }

  #put(lit: ReadonlyMap<string, ReadonlyMap<string, readonly Stretch[]>>) {
    this.#turn += 1
    let before = this.#lit
    if (before.size === 0 && lit.size === 0) return
    this.#lit = lit
    for (let { id, editor } of this.#desk.columns) {
      for (let block of editor.doc.children) {
        let stretches = lit.get(id)?.get(block.attrs.id as string)
        if (stretches) this.#said.set(stretches, block)
      }
    }
    let shown = (of: typeof lit, id: string) => [...(of.get(id) ?? [])]
    this.#pairs.redraw(this.#desk.columns.filter(({ id }) => !same(shown(before, id), shown(lit, id))))
  }
}

const byBlocks = (places: readonly SentencePlace[]): Map<string, Stretch[]> => {
  let found = new Map<string, Stretch[]>()
  for (let { block, number, from, to } of places) found.set(block, [...(found.get(block) ?? []), { number, from, to }])
  return found
}
