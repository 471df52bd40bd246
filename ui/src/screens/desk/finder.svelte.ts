/// Finds words in the edition that is written in: in its title and key points, in its text, and in the endnotes'
/// words in its language; and replaces them.
import { tick } from "svelte"
import type { Node } from "prosemirror-model"
import type { Selection } from "prosemirror-state"
import { hitAtHand, hitsIn, replaceHits, replaceInLine, selectHit, tellHits } from "../../editor/find"
import { writeHead } from "../../editor/head"
import type { Hit } from "../../editor/hits"
import { documentWithoutIds, type NodeJson } from "../../editor/json"
import { wordsBetween } from "../../editor/running"
import { showPlace } from "../../editor/travel"
import { Failure, failureFrom } from "../../ipc/failure"
import { MOST_HITS } from "../../ipc/commands"
import type { FindQuery, NoteText, NoteView } from "../../ipc/types"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import type { OpenEdition } from "./edition.svelte"
import { fieldIn, fieldsOf } from "./fields"
import type { OpenNote } from "./note.svelte"
import type { Doing } from "./ownDoing"
import { Sought } from "./sought"
import type { Stretch } from "./stretches"
import { usageOf } from "./usage"

/// After the last key, in milliseconds.
const PAUSE = 120

/// How it is sought.
export const SWITCHES = ["case", "whole", "expression"] as const
export type SwitchName = (typeof SWITCHES)[number]

/// What the finder asks of the desk.
export type FinderHost = {
  /// The article's endnotes.
  notes: () => readonly NoteView[]
  /// The endnote whose words are being written.
  openNote: () => OpenNote | null
  /// Does what the core does for the desk, as one step of the history of what it is done to.
  asOwnDoing: <A extends Doing>(act: () => Promise<A>) => Promise<A>
  /// Brings an endnote into view.
  showNote: (note: string) => void
  /// The texts that lie side by side.
  columns: () => readonly OpenEdition[]
  /// Makes a column the one that one is in.
  goTo: (edition: OpenEdition) => void
}

/// Where something stands in what is read from the title to the last endnote: in which part of the head, of the whole
/// text or of the endnotes.
type Spot = { zone: "head" | "body" | "notes"; part: number; from: number; to: number }
const ZONES: Spot["zone"][] = ["head", "body", "notes"]

type LineHit = Hit & { field: number; line: string }
type NoteHit = Hit & { note: string; order: number }
type Found = { head: readonly LineHit[]; body: readonly Hit[]; notes: readonly NoteHit[] }
const NOTHING: Found = { head: [], body: [], notes: [] }

/// What is sought, and what was found. What is not saved yet is found too, and every place is that of the text at hand.
export class Finder {
  isOpen = $state(false)
  /// Whether there is a field for what takes its place.
  isReplacing = $state(false)
  words = $state("")
  with = $state("")
  switches: Record<SwitchName, boolean> = $state({ case: false, whole: false, expression: false })
  /// How often the bar was asked for: each time its field has the focus.
  asked = $state(0)
  /// Whether the text was looked through for what is sought.
  isKnown = $state(false)
  /// Why nothing can be found by what is sought.
  failure: Failure | null = $state.raw(null)

  /// The hits above the body and in the endnotes; those of the body move along in its editor.
  #head: readonly LineHit[] = $state.raw([])
  #notes: readonly NoteHit[] = $state.raw([])
  /// Where one is, if not in the body, and what was selected there at that time: whoever selects something else there
  /// is there.
  #place: { spot: Spot; selection: Selection } | null = $state.raw(null)
  #sought: Sought | null = null
  /// The edition that one seeks in.
  #column: OpenEdition | null = null
  /// The edition in which hits are drawn.
  #edition: OpenEdition | null = null
  /// From where the first hit is shown while one still writes what to find; null once one has gone on from there.
  #origin: Spot | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = Promise.resolve()
  #isAtWork = false

  constructor(
    readonly edition: () => OpenEdition | null,
    readonly host: FinderHost = NO_DESK,
  ) {}

  get query(): FindQuery {
    return { words: this.words, ...this.switches }
  }

  /// How many there are, and which of them is at hand, from 1; 0 if none is.
  get count(): { all: number; at: number } {
    let editor = this.edition()?.hand.editor
    let body = editor ? hitsIn(editor) : null
    let before = { head: 0, body: this.#head.length, notes: this.#head.length + (body?.length ?? 0) }
    let spot = this.#elsewhere
    let zone = spot?.zone ?? "body"
    let at = zone === "body" ? (editor && body ? hitAtHand(editor, body) : -1) : (zone === "head" ? this.#head.map(spotOfLine) : this.#notes.map(spotOfNote)).findIndex((hit) => isSame(hit, spot))
    return { all: before.notes + this.#notes.length, at: at < 0 ? 0 : before[zone] + at + 1 }
  }

  /// What was found in a line of an edition's head as it is now.
  inLine(edition: OpenEdition, field: number, line: string): Stretch[] {
    if (!this.isOpen || edition !== this.edition()) return []
    let spot = this.#elsewhere
    return this.#head.flatMap((hit) => (hit.field === field && hit.line === line ? [{ from: hit.from, to: hit.to, look: isSame(spotOfLine(hit), spot) ? "at-hand" : "hit" }] : []))
  }

  #byNote = $derived.by(() => {
    let spot = this.#elsewhere
    let byNote = new Map<string, Stretch[]>()
    for (let hit of this.#notes) {
      let look: Stretch["look"] = isSame(spotOfNote(hit), spot) ? "at-hand" : "hit"
      byNote.set(hit.note, [...(byNote.get(hit.note) ?? []), { from: hit.from, to: hit.to, look }])
    }
    return byNote
  })

  /// What was found in an endnote's words, at places of their document.
  inNote(note: string): readonly Stretch[] {
    return this.#byNote.get(note) ?? NONE
  }

  /// Takes what is selected in the text for what to find, if it is of one piece and nothing is sought now.
  takeSelected(): void {
    let edition = this.edition()
    if (!edition || this.isOpen) return
    let { doc, selection } = edition.hand.editor
    let field = fieldIn(edition)
    let selected = field ? field.value.slice(field.selectionStart, field.selectionEnd) : wordsBetween(doc, selection.from, selection.to)
    let isOfOnePiece = (field !== null || selection.$from.sameParent(selection.$to)) && !/[\n\ufffc]/.test(selected)
    if (isOfOnePiece && selected !== "") [this.words, this.switches.expression] = [selected, false]
  }

  /// Opens the bar.
  open(isReplacing: boolean): void {
    this.takeSelected()
    this.isReplacing = isReplacing
    this.isOpen = true
    this.asked += 1
    this.#column = this.edition()
    this.#origin = this.#here()
    let edition = this.edition()
    if (edition && this.#origin && this.#origin.zone !== "body") this.#place = { spot: this.#origin, selection: edition.hand.editor.selection }
    this.changed(0)
  }

  /// Closes the bar; the caret stays where it is.
  close(): void {
    let edition = this.edition()
    let spot = this.#elsewhere
    this.isOpen = false
    this.#place = null
    this.changed(0)
    let field = edition && spot?.zone === "head" ? fieldsOf(edition)[spot.part] : null
    if (!field || !spot) return edition?.hand.view?.focus()
    field.focus()
    field.setSelectionRange(spot.from, spot.to)
  }

  /// Other words are sought: the first hit from where one was when one began is shown.
  typed(): void {
    this.isKnown = false
    this.#origin ??= this.#here()
    this.changed()
  }

  turn(name: SwitchName): void {
    this.switches[name] = !this.switches[name]
    this.isKnown = false
    this.#origin ??= this.#here()
    this.changed(0)
  }

  /// The column that is written in is another.
  moved(): void {
    if (this.#column === this.edition()) return
    this.#column = this.edition()
    this.#origin = null
    this.#place = null
    this.changed(0)
  }

  /// The text is another, or what is sought, or it is seen a second time.
  changed(pause = PAUSE): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), pause)
  }

  /// Goes to the next hit behind where one is (`step` 1) or to the one before it (−1): from the last one of a column to those of
  /// the columns beside it, and round the ends.
  async go(step: 1 | -1): Promise<void> {
    if (!(await this.#goInColumn(step, false)) && !(await this.#goToColumn(step))) await this.#goInColumn(step, true)
  }

  /// Goes on in the column that one is in, round its ends or not. False if there is nothing more.
  async #goInColumn(step: 1 | -1, isRound: boolean): Promise<boolean> {
    this.#origin = null
    await this.#run()
    let edition = this.edition()
    let here = this.#here()
    if (!edition || !here) return false
    let spots = this.#spots(edition)
    let next = step > 0 ? spots.find((spot) => compare(spot, { ...here, from: here.to }) >= 0) : spots.findLast((spot) => compare(spot, here) < 0)
    if (isRound) next ??= step > 0 ? spots[0] : spots.at(-1)
    if (next) this.#show(edition, next)
    return next !== undefined
  }

  /// Goes to the first hit (`step` 1) or the last one (−1) of the nearest column beside this one that has any.
  async #goToColumn(step: 1 | -1): Promise<boolean> {
    let columns = this.host.columns()
    let at = columns.findIndex((column) => column === this.edition())
    if (at < 0 || this.failure) return false
    for (let far = 1; far < columns.length; far++) {
      let column = columns[(at + step * far + columns.length) % columns.length]
      if (!column || !(await this.#hasAny(column))) continue
      this.host.goTo(column)
      this.moved()
      await this.#run()
      let spots = this.#spots(column)
      let end = step > 0 ? spots[0] : spots.at(-1)
      if (end) this.#show(column, end)
      return end !== undefined
    }
    return false
  }

  async #hasAny(column: OpenEdition): Promise<boolean> {
    let { head, body, notes } = await this.#seek(column)
    return head.length + body.length + notes.length > 0
  }

  /// Replaces the hit at hand and goes to the next one; without one at hand only goes there.
  async replaceOne(): Promise<void> {
    // A key that is held down has not seen the next hit.
    if (this.#isAtWork) return
    this.#isAtWork = true
    await this.#replaceOne().finally(() => (this.#isAtWork = false))
  }

  async #replaceOne(): Promise<void> {
    this.#origin = null
    await this.#run()
    let edition = this.edition()
    let here = this.#here()
    if (edition?.view?.editable && here) {
      let isHere = (spot: Spot) => isSame(spot, here)
      let [inHead, inNote] = [this.#head.find((hit) => isHere(spotOfLine(hit))), this.#notes.find((hit) => isHere(spotOfNote(hit)))]
      let inBody = here.zone === "body" ? hitsIn(edition.hand.editor).all().find(({ from, to }) => from === here.from && to === here.to) : undefined
      let hit = inHead ?? inBody ?? inNote
      if (inHead) this.#replace(edition, [], [inHead])
      else if (inBody) this.#replace(edition, [inBody], [])
      else if (inNote) await this.#replaceInNote(edition, inNote)
      // What came in may have what is sought in it, and is not to be found at once.
      let behind = here.from + (hit?.after ?? "").length
      if (hit) this.#goTo(edition, { ...here, from: behind, to: behind })
    }
    // What is replaced in one language is not meant of another.
    if (!(await this.#goInColumn(1, false))) await this.#goInColumn(1, true)
  }

  /// Replaces a hit in an endnote's words in the edition's language, as they are stored. If it is not what is shown any more,
  /// nothing is replaced.
  async #replaceInNote(edition: OpenEdition, { note, ...shown }: NoteHit): Promise<void> {
    try {
      let at = this.#notes.filter((hit) => hit.note === note).findIndex(({ from }) => from === shown.from)
      await this.host.openNote()?.flush()
      let { query, with: replacement } = this
      let found = await commands.find({ query, with: replacement, edition: edition.id, only_notes: true, limit: MOST_HITS })
      let hit = found.editions.flatMap(({ hits }) => hits).filter((hit) => hit.note === note)[at]
      if (!hit) throw new Failure("changed_elsewhere", {}, "the endnote is another by now")
      await this.host.asOwnDoing(() => commands.replace({ query, with: replacement, editions: [{ edition: edition.id, hits: [hit] }] }))
      edition.savedElsewhere()
    } catch (thrown) {
      tellFailure(failureFrom(thrown))
    }
  }

  #replace(edition: OpenEdition, body: readonly Hit[], head: readonly LineHit[]) {
    if (body.length + head.length === 0) return
    let lines = linesOf(edition).map((line, field) => replaceInLine(line, head.filter((hit) => hit.field === field && hit.line === line)))
    let [title = "", ...keyPoints] = lines
    let { hand } = edition
    let transaction = replaceHits(hand.editor, body)
    if (title !== edition.title) writeHead(transaction, { title })
    if (keyPoints.some((point, at) => point !== edition.keyPoints[at])) writeHead(transaction, { keyPoints })
    hand.dispatch(transaction)
  }

  /// Draws what is sought where it stands now; one search after the other.
  #run(): Promise<void> {
    clearTimeout(this.#timer)
    return (this.#running = this.#running.then(() => this.#look()))
  }

  async #look(): Promise<void> {
    let edition = this.edition()
    if (this.#edition && this.#edition !== edition) this.#tell(this.#edition, NOTHING)
    this.#edition = edition
    if (!this.#elsewhere) this.#place = null
    if (!edition?.view) return
    try {
      this.#tell(edition, this.isOpen && this.words !== "" ? await this.#seek(edition) : NOTHING)
      this.failure = null
      this.isKnown = true
    } catch (thrown) {
      this.#tell(edition, NOTHING)
      this.failure = failureFrom(thrown)
    }
  }

  /// What is sought, at its places in the edition as it stands when this is done.
  async #seek(edition: OpenEdition): Promise<Found> {
    for (;;) {
      let replacement = this.isReplacing ? this.with : null
      let { language } = edition.head
      if (!this.#sought?.isOf(this.query, language, replacement)) this.#sought = new Sought(this.query, language, replacement)
      let sought = this.#sought
      let { doc } = edition.editor
      let lines = linesOf(edition)
      let notes = this.#noteDocs(edition)
      if (await sought.look([doc, ...notes.map(({ doc }) => doc)], lines)) continue
      return {
        head: lines.flatMap((line, field) => sought.hitsInLine(line).map((hit) => ({ ...hit, field, line }))),
        body: sought.hitsIn(doc),
        notes: notes.flatMap(({ note, doc }, order) => sought.hitsIn(doc).map((hit) => ({ ...hit, note, order }))),
      }
    }
  }

  /// The endnotes' words in an edition's language, in the order in which they stand beside it.
  #noteDocs(edition: OpenEdition): { note: string; doc: Node }[] {
    let { language } = edition.head
    let usage = [...usageOf(edition.editor.doc).keys()]
    let order = new Map(usage.map((id, at) => [id, at]))
    let place = ({ id }: NoteView) => order.get(id) ?? usage.length
    let open = this.host.openNote()
    return [...this.host.notes()].sort((one, other) => place(one) - place(other)).flatMap((note) => {
      if (open?.id === note.id) return [{ note: note.id, doc: open.editor.doc }]
      let text = note.texts.find((one) => one.language === language && one.blocks.length > 0)
      return text ? [{ note: note.id, doc: documentOf(text) }] : []
    })
  }

  #tell(edition: OpenEdition, found: Found) {
    this.#head = found.head
    this.#notes = found.notes
    let open = this.host.openNote()
    let inOpen = found.notes.filter(({ note }) => note === open?.id)
    if (open && (inOpen.length > 0 || hitsIn(open.editor).length > 0)) open.dispatch(tellHits(open.editor.tr, inOpen))
    for (let text of [edition, edition.mirror]) {
      if (text && (found.body.length > 0 || hitsIn(text.editor).length > 0)) text.dispatch(tellHits(text.editor.tr, found.body))
    }
    let origin = this.#origin
    if (origin === null) return
    let spots = this.#spots(edition)
    let first = spots.find((spot) => compare(spot, origin) >= 0) ?? spots[0]
    if (first) this.#show(edition, first)
  }

  /// Every hit, in the order in which they are read.
  #spots(edition: OpenEdition): Spot[] {
    return [...this.#head.map(spotOfLine), ...hitsIn(edition.hand.editor).all().map(({ from, to }): Spot => ({ zone: "body", part: 0, from, to })), ...this.#notes.map(spotOfNote)]
  }

  /// Where one is: in the field that has the caret, at the hit at hand, or in the body.
  #here(): Spot | null {
    let edition = this.edition()
    if (!edition) return null
    let field = fieldIn(edition)
    if (field) return { zone: "head", part: fieldsOf(edition).indexOf(field), from: field.selectionStart, to: field.selectionEnd }
    let open = this.host.openNote()
    if (open?.view?.hasFocus()) {
      let { from, to } = open.editor.selection
      return { zone: "notes", part: this.#noteDocs(edition).findIndex(({ note }) => note === open.id), from, to }
    }
    let { from, to } = edition.hand.editor.selection
    return this.#elsewhere ?? { zone: "body", part: 0, from, to }
  }

  /// Where one is, if not in the body.
  get #elsewhere(): Spot | null {
    // Only while one is elsewhere does a key in the body concern what is drawn there.
    let place = this.#place
    return place && this.edition()?.hand.editor.selection.eq(place.selection) ? place.spot : null
  }

  /// Goes to a place without bringing it into view.
  #goTo(edition: OpenEdition, spot: Spot) {
    let { from, to } = spot
    let { hand } = edition
    if (spot.zone === "body") {
      this.#place = null
      hand.dispatch(selectHit(hand.editor.tr, { from, to, after: null }))
      return
    }
    // What was at hand in the body is not any more.
    let selected = hand.editor.selection.from
    if (hitAtHand(hand.editor, hitsIn(hand.editor)) >= 0) hand.dispatch(selectHit(hand.editor.tr, { from: selected, to: selected, after: null }))
    this.#place = { spot, selection: hand.editor.selection }
    let field = spot.zone === "head" ? fieldsOf(edition)[spot.part] : null
    // The field that one writes in goes on from there too.
    if (field && field === document.activeElement) field.setSelectionRange(from, to)
  }

  /// Goes to a hit and brings it into view.
  #show(edition: OpenEdition, spot: Spot) {
    this.#goTo(edition, spot)
    let { view } = edition.hand
    let port = view?.dom.closest<HTMLElement>(".scroller")
    if (spot.zone === "body" && view && port) showPlace(view, port, spot.from, edition.hand === edition ? () => edition.host?.draw() : () => edition.mirror?.draw())
    if (spot.zone === "head") fieldsOf(edition)[spot.part]?.scrollIntoView({ block: "nearest" })
    let note = spot.zone === "notes" ? this.#notes.find((hit) => hit.order === spot.part)?.note : undefined
    if (note === undefined) return
    let open = this.host.openNote()
    if (open?.id === note) open.dispatch(selectHit(open.editor.tr, { ...spot, after: null }).scrollIntoView())
    this.host.showNote(note)
    void tick().then(() => document.querySelector(`#note-${note} .at-hand`)?.scrollIntoView({ block: "nearest" }))
  }
}

const NONE: readonly Stretch[] = []

/// Where no text lies open, only what is sought is kept.
const NO_DESK: FinderHost = { notes: () => [], openNote: () => null, asOwnDoing: (act) => act(), showNote: () => undefined, columns: () => [], goTo: () => undefined }

const spotOfLine = ({ field, from, to }: LineHit): Spot => ({ zone: "head", part: field, from, to })
const spotOfNote = ({ order, from, to }: NoteHit): Spot => ({ zone: "notes", part: order, from, to })

const compare = (one: Spot, other: Spot): number => ZONES.indexOf(one.zone) - ZONES.indexOf(other.zone) || one.part - other.part || one.from - other.from
const isSame = (one: Spot, other: Spot | null): boolean => other !== null && compare(one, other) === 0 && one.to === other.to

const linesOf = (edition: OpenEdition): string[] => [edition.title, ...edition.keyPoints]

const documents = new WeakMap<NoteText, Node>()

/// An endnote's words as a document, the same one each time.
function documentOf(text: NoteText): Node {
  let known = documents.get(text) ?? documentWithoutIds(text.blocks as NodeJson[])
  documents.set(text, known)
  return known
}
