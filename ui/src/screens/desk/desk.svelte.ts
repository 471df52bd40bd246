import { tick } from "svelte"
import type { Command, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { insertNote } from "../../editor/commands"
import { level, type Leveller, type Place } from "../../editor/align/level"
import { blocksOfGap, gapKey, type Link, type Row } from "../../editor/align/rows"
import { setSpaces, type Gap } from "../../editor/align/spacing"
import type { HeadPlace } from "../../editor/head"
import { editorCommands, type EditorCommand } from "../../editor/keymap"
import { retellNotes, roman } from "../../editor/notes"
import { withNotesMade, type MadeNote } from "../../editor/notesStep"
import { keepPlace, placeIn, settlePlace } from "../../editor/places"
import { keepCaretAt, showAcross } from "../../editor/travel"
import type { NodeJson } from "../../editor/json"
import { Failure, failureFrom } from "../../ipc/failure"
import { same } from "../../ipc/same"
import type { ArticleView, EditionHeadView, Node, NoteText, NoteView } from "../../ipc/types"
import { t } from "../../lang"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { session } from "../../state/session.svelte"
import { keepColumns } from "./columns"
import { DeskPairs } from "./deskPairs.svelte"
import { openEdition, type OpenEdition } from "./edition.svelte"
import { Finder } from "./finder.svelte"
import type { OpenNote } from "./note.svelte"
import { showInPane } from "./pane"
import { asOwnDoing, changeNotes } from "./ownDoing"
import { putAway } from "./printed"
import { fillGap } from "./fillGap"
import { drawGap, focusGap } from "./gap"
import { lackOf } from "./lacks"
import { Mirror } from "./mirror.svelte"
import { keepKeys } from "./keepKeys"
import { goToBlockOf } from "./parts"
import { settle } from "./mends"
import { likedShare } from "./split"

/// A revision of an edition that is looked at, and the one it is compared with; null is the present text.
export type Looking = { edition: string; number: number; with: number | null }

export type PaneTab = "endnotes" | "outline" | "pairs" | "people" | "history"

/// The height at which a typewriter's line stays, as a share of the view from its top.
const LINE = 0.45

/// The desk of one article: which editions lie on it, which column has the hand, and how they stand level.
export class Desk {
  article: ArticleView = $state.raw({} as ArticleView)
  /// The editions that lie side by side, from left to right.
  columns: readonly OpenEdition[] = $state.raw([])
  /// The widths of columns by their editions, in shares of which each column has one unless it is told here.
  widths: Readonly<Record<string, number>> = $state.raw({})
  /// The edition that was last written in.
  hand: string | null = $state(null)
  tab: PaneTab = $state("endnotes")
  /// The endnote that was asked for last.
  note: string | null = $state(null)
  /// The endnote whose words are being written.
  writingNote: string | null = $state(null)
  /// The same, while its writer is open.
  openNote: OpenNote | null = $state.raw(null)
  /// The size of the text; 1 is its own.
  zoom = $state((session.preferences.zoom ?? 100) / 100)
  /// Whether only the paragraph at the caret stands out, and what is around the text is put away.
  isFocused = $state(false)
  /// The revision that is looked at in place of the columns.
  looking: Looking | null = $state.raw(null)

  /// A second view of one of the editions, under the columns.
  split: Mirror | null = $state.raw(null)
  /// How high it is, in percent of the room for text.
  splitShare = $state(likedShare())

  /// Finds words in the column that was last written in, and in the endnotes beside it.
  readonly finder = new Finder(() => this.focused, {
    notes: () => this.article.notes,
    openNote: () => this.openNote,
    asOwnDoing: (act) => asOwnDoing(this, act),
    showNote: (note) => {
      void showInPane(this, "endnotes")
      this.note = note
    },
    columns: () => this.columns,
    goTo: (edition) => this.bring(edition.id),
  })

  /// How its translations are paired with the original.
  readonly pairs = new DeskPairs(this)

  #open = new Map<string, OpenEdition>()
  #opening = new Map<string, Promise<OpenEdition>>()
  #closed = false
  #arranging: Promise<void> = Promise.resolve()
  /// Of each column but the one through which all are paired, the pairs of its blocks with those of that one.
  #links = new Map<string, Link[]>()
  /// The edition through which they pair.
  #linkedTo = ""
  #leveller: Leveller | null = null
  /// The columns that are levelled.
  #levelled: readonly OpenEdition[] = []
  /// The frame in which the line of the caret comes back to its height.
  #following = 0
  /// What stood at the top of the view before a column was changed.
  #place: Place | null = null

  constructor(article: ArticleView) {
    this.article = article
  }

  /// The edition that was last written in.
  get focused(): OpenEdition | null {
    return this.columns.find(({ id }) => id === this.hand) ?? this.columns[0] ?? null
  }

  /// The edition through which the others are paired: the original, or if it does not lie here, the first one.
  get pivot(): OpenEdition | null {
    let pivot = this.#pivotOf(this.columns.map(({ id }) => id))
    return this.columns.find(({ id }) => id === pivot) ?? null
  }

  /// How the blocks stand beside each other, as it is told when they stand otherwise.
  standing: readonly Row[] = $state.raw([])

  /// Every edition that was opened; those not on the desk may still have words to save.
  get editions(): OpenEdition[] {
    return [...this.#open.values()]
  }

  /// An edition of which the last save failed, whether or not it lies here; null if there is none.
  get failing(): OpenEdition | null {
    return [...this.columns, ...this.editions].find(({ saving }) => saving.kind === "failed") ?? null
  }

  /// How many places on the desk have two forms, of which somebody has to choose one.
  get undecided(): number {
    let inTexts = this.columns.reduce((count, { conflicts, waiting }) => count + conflicts.length + waiting.length, 0)
    return inTexts + (this.openNote?.conflict ? 1 : 0)
  }

  /// Lays editions on the desk, from left to right.
  async lay(heads: readonly EditionHeadView[]): Promise<void> {
    let ids = heads.map(({ id }) => id)
    let pivot = this.#pivotOf(ids)
    let known = pivot === this.#linkedTo ? this.#links : new Map<string, Link[]>()
    let linksOf = async (id: string): Promise<[string, Link[]]> => [id, known.get(id) ?? (await commands.pairs({ left: pivot, right: id })).pairs]
    let [columns, links] = await Promise.all([
      Promise.all(ids.map((id) => this.#edition(id))),
      Promise.all(ids.filter((id) => id !== pivot).map(linksOf)),
    ])
    this.#links = new Map(links)
    this.#linkedTo = pivot
    if (!ids.includes(this.hand ?? "")) this.hand = ids.at(-1) ?? null
    if (this.split && !ids.includes(this.split.edition.id)) this.closeSplit()
    keepKeys(() => (this.columns = columns), () => this.columns.map(({ view }) => view))
    await tick()
    // Columns that only changed places are drawn already.
    if (this.#levelled !== this.columns) this.relevel()
    this.pairs.laid()
  }

  /// Lays other editions on the desk, or the same in another order, and keeps that for the next time. `choose` is asked
  /// when what was chosen before lies there.
  arrange(choose: (shown: readonly EditionHeadView[]) => readonly EditionHeadView[]): Promise<void> {
    let turn = this.#arranging.then(async () => {
      let shown = this.columns.map(({ head }) => head)
      let chosen = choose(shown)
      if (chosen.length === 0 || chosen === shown) return
      await this.lay(chosen)
      await keepColumns(this)
    })
    this.#arranging = turn.catch(() => undefined)
    return turn
  }

  /// Of editions, the one through which the others are paired.
  #pivotOf(ids: readonly string[]): string {
    let here = this.article.editions.filter(({ id }) => ids.includes(id))
    return (here.find(({ original }) => original) ?? here[0])?.id ?? ids[0] ?? ""
  }

  /// An edition, opened once however many ask for it meanwhile.
  #edition(id: string): Promise<OpenEdition> {
    let known = this.#open.get(id)
    if (known) return Promise.resolve(known)
    let opening = this.#opening.get(id) ?? this.#openEdition(id).finally(() => this.#opening.delete(id))
    this.#opening.set(id, opening)
    return opening
  }

  async #openEdition(id: string): Promise<OpenEdition> {
    let opened = await openEdition(id, (edition) => ({
      drawGap: (gap) => this.#drawGap(edition, gap),
      tellNote: (note, number) => this.#tellNote(edition, note, number),
      openNote: (note) => this.showNote(note),
      knowsNote: (note) => this.article.notes.some(({ id }) => id === note),
      noteBlocks: (note) => this.#noteText(edition, note)?.blocks ?? [],
      writeNote: (note, blocks) => this.#writeNote(edition, note, blocks),
      makeNotes: (texts) =>
        this.#makeNotes(edition, texts).then(
          (made) => made.map(madeNote),
          (thrown: unknown) => {
            tellFailure(failureFrom(thrown))
            return null
          },
        ),
      fill: (empty) => fillGap(this, empty, null),
      mayWrite: () => session.may("write"),
      draw: this.draw,
      rewritten: () => {
        if (this.finder.isOpen && edition === this.focused) this.finder.changed()
      },
      goToHead: (place) => void this.goToHead(edition, place),
      changeNotes: (changes, areAlone) => {
        let [first] = changes.flatMap(({ rewritten }) => rewritten)
        if (areAlone && first) this.showNote(first.note)
        void changeNotes(this, edition, changes)
      },
      pairs: this.pairs.hostOf(edition),
      settle: (how) => settle(this, how),
      goesBack: (which) => this.pairs.goesBack(which),
      stopFinding: () => {
        if (!this.finder.isOpen) return false
        this.finder.close()
        return true
      },
    }))
    this.#open.set(id, opened)
    // The desk was left while this was on its way.
    if (this.#closed) opened.close()
    return opened
  }

  /// An edition is no more.
  forget(id: string): void {
    this.#open.get(id)?.abandon()
    this.#open.delete(id)
  }

  #asked = 0
  #told = 0

  /// Reads the article again and takes it over. An answer that comes late takes nothing back.
  async read(): Promise<void> {
    let turn = (this.#asked += 1)
    let { openNote } = this
    let saves = openNote?.saves
    let article = await commands.open_article({ article: this.article.id })
    // A later question was answered sooner.
    if (turn < this.#told) return
    // The answer may be older than what was saved meanwhile.
    if (openNote?.saves !== saves) return this.read()
    this.#told = turn
    this.#renew(article)
  }

  #renew(article: ArticleView) {
    // Every save tells of the article; marks are drawn anew only if a note's words are others.
    let isSame = same(article.notes, this.article.notes)
    this.article = isSame ? { ...article, notes: this.article.notes } : article
    for (let head of article.editions) {
      let open = this.#open.get(head.id)
      // Saves know the revision and the words sooner; states and rights are told here.
      if (open && open.head.revision <= head.revision) open.renew(head)
    }
    if (!isSame) this.retell()
  }

  /// Draws the words that stand on marks anew.
  retell(): void {
    for (let view of this.#views) retellNotes(view)
  }

  /// The interface's language is another: what is read aloud and what stands in gaps and on marks is drawn anew.
  translated(): void {
    for (let view of this.#views) view.setProps({})
    this.redrawGaps(this.#views)
    this.pairs.redraw()
    this.retell()
  }

  /// A column's editor is there, or gone. When those of all columns are there they are levelled, before the first paint.
  relevel(): void {
    // Who changes one column goes on reading in the others.
    this.#place = this.#leveller?.place() ?? this.#place
    this.#leveller?.destroy()
    this.#leveller = null
    let { columns, pivot } = this
    let views = columns.flatMap(({ view }) => view ?? [])
    let port = views[0]?.dom.closest<HTMLElement>(".scroller")
    if (!pivot || !port || views.length < columns.length) return
    this.#levelled = columns
    this.#leveller = level(views, columns.indexOf(pivot), [...this.#links.values()].flat(), port, (rows) => (this.standing = rows), () => this.pairs.alone)
    for (let [column, edition] of columns.entries()) {
      edition.changed = (transaction, after) => {
        this.#leveller?.changed(column, transaction, after)
        this.#followCaret(edition, transaction)
      }
    }
    this.#leveller.settle()
    let place = this.#place
    if (!place) return
    this.#leveller.goTo(place)
    // The titles above are levelled between now and the next picture.
    requestAnimationFrame(() => this.#leveller?.goTo(place))
    this.#place = null
  }

  /// A typewriter's line stays at its height, once what changed in the text is level again. A click leaves the text
  /// where it is until the next key.
  #followCaret(edition: OpenEdition, transaction: Transaction) {
    let moves = transaction.docChanged || transaction.selectionSet
    if (!session.preferences.typewriter || !moves || transaction.getMeta("pointer") || !edition.view?.hasFocus()) return
    cancelAnimationFrame(this.#following)
    this.#following = requestAnimationFrame(() => this.holdLine())
  }

  /// Brings the line of the caret to the height at which a typewriter's line stays.
  holdLine(): void {
    let view = this.focused?.view
    let port = view?.dom.closest<HTMLElement>(".scroller")
    if (view && port) keepCaretAt(view, port, LINE)
  }

  /// The size or the face of the text has changed.
  resized(): void {
    this.#leveller?.changedWholly()
    this.split?.resized()
  }

  /// The views of texts on the desk.
  get #views(): EditorView[] {
    return [...this.columns, this.split].flatMap((one) => one?.view ?? [])
  }

  /// Shows the edition that is written in a second time, under the columns, at the place of the caret.
  openSplit(): Mirror | null {
    let edition = this.focused
    if (!edition) return null
    this.closeSplit()
    this.split = edition.mirror = new Mirror(edition, () => this.closeSplit())
    return this.split
  }

  /// Puts the second view away. Who wrote in it goes on in the column.
  closeSplit(): void {
    let { split } = this
    if (!split) return
    this.split = split.edition.mirror = null
    if (split.isAtHand && this.columns.includes(split.edition)) this.focus(split.edition)
  }

  /// One writes in a column now, or in the second view of it.
  takeHand(text: OpenEdition | Mirror): void {
    if (this.split) this.split.isAtHand = text === this.split
    this.hand = text instanceof Mirror ? text.edition.id : text.id
    this.pairs.wentTo(this.focused)
  }

  rows(): readonly Row[] {
    return this.#leveller?.rows() ?? []
  }

  /// Runs an editor's command where one writes.
  run(command: EditorCommand | Command): boolean {
    let hand = this.focused?.hand
    if (!hand?.view?.editable) return false
    if ((command === "undo" || command === "redo") && this.pairs.goesBack(command)) return true
    let done = hand.run(typeof command === "string" ? editorCommands[command].run : command)
    if (done) hand.view.focus()
    return done
  }

  /// The pairs of a column's blocks with those of the column through which all are paired.
  linksOf(id: string): readonly Link[] {
    return this.#links.get(id) ?? []
  }

  /// A column is paired otherwise, and stands level so at once.
  link({ id }: OpenEdition, links: Link[]): void {
    this.#links.set(id, links)
    this.#relink()
  }

  /// The gaps of views say other words.
  redrawGaps(views: readonly EditorView[]): void {
    let left = views.find((view) => view.dom.querySelector(":scope > [data-gap]:focus-within"))
    for (let view of views) view.dispatch(setSpaces(view.state.tr, { gaps: [] }).setMeta("addToHistory", false))
    this.#relink()
    // Whoever was at a gap is at what stands there now.
    if (!left) return
    this.draw()
    let { gap } = this.pairs
    if (gap === null || !focusGap(left.dom, gap)) left.focus()
  }

  #relink() {
    this.#leveller?.relink([...this.#links.values()].flat())
  }

  /// Has a column written in next, and brings it into view.
  bring(id: string | null): void {
    let edition = this.columns.find((column) => column.id === id)
    if (!edition) return
    this.hand = edition.id
    let column = edition.view?.dom.closest(".column")
    let port = column?.closest(".scroller")
    if (column && port) showAcross(column, port)
  }

  /// Goes on in the text of a column.
  focus(edition: OpenEdition): void {
    edition.view?.focus()
    this.bring(edition.id)
  }

  /// Draws what has come into view, now.
  draw = (): void => this.#leveller?.look()

  /// Puts the caret into the title of a column or one of its key points, once it is drawn.
  async goToHead(edition: OpenEdition, { field, caret }: HeadPlace): Promise<void> {
    await tick()
    let fields = document.querySelectorAll<HTMLTextAreaElement>(`[data-edition="${CSS.escape(edition.id)}"] textarea`)
    fields[field]?.focus()
    fields[field]?.setSelectionRange(caret, caret)
  }

  /// Puts the caret behind the title of a column, once it is drawn.
  focusTitle(edition: OpenEdition): Promise<void> {
    return this.goToHead(edition, { field: 0, caret: edition.title.length })
  }

  /// Goes back to the text, at the place where the caret was, or to the gap at which one was.
  async backToText(): Promise<void> {
    await tick()
    let view = this.focused?.hand.view
    let { gap } = this.pairs
    if (view && !(gap !== null && focusGap(view.dom, gap))) view.focus()
  }

  /// The column behind another one, or before it if it is the last.
  nextTo(edition: OpenEdition): OpenEdition | null {
    let at = this.columns.indexOf(edition)
    return this.columns[at + 1] ?? this.columns[at - 1] ?? null
  }

  /// Shows an endnote in the pane.
  showNote(note: string): void {
    this.tab = "endnotes"
    this.note = note
  }

  /// Shows the pair of a block in the pane, with the caret in the block.
  showPair(edition: OpenEdition, block: string): void {
    goToBlockOf(edition, block)
    this.bring(edition.id)
    void showInPane(this, "pairs")
  }

  /// Makes an endnote, marks it at the caret and opens its words.
  async addNote(): Promise<void> {
    let edition = this.focused
    if (!edition?.view?.editable) return
    let { hand } = edition
    let nowhere = new Failure("no_note_here", {}, "an endnote cannot be marked here")
    if (!insertNote("")(hand.editor)) return tellFailure(nowhere)
    // The mark belongs where it was asked for, whatever is typed until the note is made.
    let { to } = hand.editor.selection
    let kept = keepPlace(hand.editor, { from: to, to })
    hand.dispatch(kept.transaction)
    let [made] = await this.#makeNotes(edition, [[]]).finally(() => {
      to = placeIn(hand.editor, kept.id)?.from ?? to
      hand.dispatch(settlePlace(hand.editor.tr, kept.id))
    })
    if (!made) return
    // It is there by now, and stands among those that are not marked.
    if (!edition.view?.editable || !insertNote(made.id, to)(hand.editor, (transaction) => hand.dispatch(withNotesMade(transaction, [madeNote(made)])))) tellFailure(nowhere)
    this.showNote(made.id)
    this.writingNote = made.id
  }

  /// Makes endnotes with these words in an edition's language, all or none.
  async #makeNotes(edition: OpenEdition, texts: NodeJson[][]): Promise<NoteView[]> {
    let made = await commands.add_notes({ article: this.article.id, language: edition.head.language, texts: texts as Node[][] })
    let fresh = made.filter(({ id }) => !this.article.notes.some((known) => known.id === id))
    this.article = { ...this.article, notes: [...this.article.notes, ...fresh] }
    return made
  }

  /// Writes an endnote's words in an edition's language, unless others have meanwhile.
  async #writeNote(edition: OpenEdition, note: string, blocks: Node[]): Promise<boolean> {
    try {
      let expected = this.#noteText(edition, note)?.digest ?? ""
      let saved = await commands.save_note({ note, language: edition.head.language, blocks, expected, edition: edition.head.id })
      this.article = { ...this.article, notes: this.article.notes.map((one) => (one.id === note ? saved : one)) }
      this.retell()
      return true
    } catch (thrown) {
      tellFailure(failureFrom(thrown))
      return false
    }
  }

  /// Saves what every edition has, and the endnote that is written in. Gives back why words are not in the file, if they
  /// are not.
  async flush(): Promise<Failure | null> {
    await Promise.all([...this.editions.map((edition) => edition.flush()), this.openNote?.flush()])
    if (this.openNote?.trouble) return this.openNote.trouble
    return this.editions.map(({ trouble }) => trouble).find((trouble) => trouble !== null) ?? null
  }

  /// Puts everything away.
  close(): void {
    this.#closed = true
    putAway()
    cancelAnimationFrame(this.#following)
    this.#leveller?.destroy()
    this.closeSplit()
    this.pairs.close()
    for (let edition of this.editions) edition.close()
  }

  /// Goes on in the text at a gap: in what stands before it, or else in the first that stands behind.
  #leaveGap(edition: OpenEdition, key: string) {
    let column = this.columns.indexOf(edition)
    let rows = this.rows()
    let at = rows.findIndex((row) => gapKey(row) === key)
    // The row may be another by now.
    if (at < 0) return this.focus(edition)
    let beside = (rows: readonly Row[]) => rows.flatMap((row) => row[column] ?? [])
    let block = beside(rows.slice(0, at)).at(-1) ?? beside(rows.slice(at + 1))[0]
    this.focus(edition)
    if (block !== undefined) goToBlockOf(edition, block)
  }

  #drawGap(edition: OpenEdition, gap: Gap): HTMLElement {
    return drawGap(gap, {
      quiet: edition.head.original || !edition.view?.editable,
      lack: lackOf(this, edition, blocksOfGap(gap.key)),
      fill: (empty) => fillGap(this, empty, { edition, key: gap.key }),
      leave: () => this.#leaveGap(edition, gap.key),
      go: (block) => {
        goToBlockOf(edition, block)
        this.bring(edition.id)
      },
    })
  }

  #tellNote(edition: OpenEdition, note: string, number: string) {
    return { title: this.#noteText(edition, note)?.plain || t("desk-note-words-missing-here"), label: t("desk-note-mark", { number }) }
  }

  #noteText(edition: OpenEdition, note: string): NoteText | undefined {
    return this.article.notes.find(({ id }) => id === note)?.texts.find((one) => one.language === edition.head.language)
  }
}

/// An endnote's number in print.
export const numberOf = (number: number | undefined): string => (number ? roman(number) : "–")

const madeNote = ({ id, texts }: NoteView): MadeNote => ({ id, digest: texts[0]?.digest ?? "" })
