import { tick } from "svelte"
import { NodeSelection, type Command, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { beginBlock, blockAt, goToBlock, insertNote } from "../../editor/commands"
import { level, type Leveller, type Place } from "../../editor/align/level"
import { gapKey, type Link, type Row, type SideName } from "../../editor/align/rows"
import { setSpaces, type Gap } from "../../editor/align/spacing"
import type { HeadPlace } from "../../editor/head"
import { newBlockId } from "../../editor/ids"
import { isBlank } from "../../editor/json"
import { editorCommands, type EditorCommand } from "../../editor/keymap"
import { retellNotes, roman } from "../../editor/notes"
import { schema } from "../../editor/schema"
import { keepCaretAt } from "../../editor/travel"
import type { NodeJson } from "../../editor/json"
import { Failure, failureFrom } from "../../ipc/failure"
import type { ArticleView, EditionHeadView, Node, NoteText, NoteView } from "../../ipc/types"
import { t } from "../../lang"
import { commands } from "../../state/core"
import { tellFailure } from "../../state/messages.svelte"
import { session } from "../../state/session.svelte"
import { openEdition, type OpenEdition } from "./edition.svelte"
import { Finder } from "./finder.svelte"
import type { OpenNote } from "./note.svelte"
import { showInPane } from "./pane"
import { putAway } from "./printed"
import { drawGap } from "./gap"

/// A revision of an edition that is looked at, and the one it is compared with; null is the present text.
export type Looking = { edition: string; number: number; with: number | null }

export type PaneTab = "endnotes" | "outline" | "people" | "history"

/// The height at which a typewriter's line stays, as a share of the view from its top.
const LINE = 0.45

/// The desk of one article: which editions lie on it, which column has the hand, and how they stand level.
export class Desk {
  article: ArticleView = $state.raw({} as ArticleView)
  left: OpenEdition | null = $state.raw(null)
  right: OpenEdition | null = $state.raw(null)
  /// The column that was last written in.
  side: SideName = $state("left")
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

  /// Finds words in the column that was last written in, and in the endnotes beside it.
  readonly finder = new Finder(() => this.focused, {
    notes: () => this.article.notes,
    openNote: () => this.openNote,
    takeNote: (note) => (this.article = { ...this.article, notes: this.article.notes.map((one) => (one.id === note.id ? note : one)) }),
    showNote: (note) => {
      showInPane(this, "endnotes")
      this.note = note
    },
  })

  #open = new Map<string, OpenEdition>()
  #opening = new Map<string, Promise<OpenEdition>>()
  #closed = false
  #links: Link[] = []
  #views: Record<SideName, EditorView | null> = { left: null, right: null }
  #leveller: Leveller | null = null
  /// The frame in which the line of the caret comes back to its height.
  #following = 0
  /// What stood at the top of the view before a column was changed.
  #place: Place | null = null

  constructor(article: ArticleView) {
    this.article = article
  }

  /// The edition that was last written in.
  get focused(): OpenEdition | null {
    return this.side === "right" && this.right ? this.right : this.left
  }

  /// How many rows have nothing in the right column.
  gaps = $state(0)

  /// Every edition that was opened; those not on the desk may still have words to save.
  get editions(): OpenEdition[] {
    return [...this.#open.values()]
  }

  on(side: SideName): OpenEdition | null {
    return side === "left" ? this.left : this.right
  }

  /// Lays editions on the desk.
  async lay(left: EditionHeadView, right: EditionHeadView | null): Promise<void> {
    let [first, second, pairs] = await Promise.all([
      this.#edition(left.id),
      right ? this.#edition(right.id) : null,
      right ? commands.pairs({ left: left.id, right: right.id }) : { pairs: [] },
    ])
    this.#links = pairs.pairs
    this.left = first
    this.right = second
    this.side = second ? "right" : "left"
  }

  /// Puts an edition into a column. One that lies in the other column changes places with it.
  async put(head: EditionHeadView, side: SideName): Promise<void> {
    let [left, right] = [this.left?.head ?? null, this.right?.head ?? null]
    if (side === "left") [left, right] = [head, right?.id === head.id ? left : (right ?? left)]
    else if (left?.id === head.id) [left, right] = right ? [right, head] : [head, null]
    else right = head
    if (left && right?.id === left.id) right = null
    if (left) await this.lay(left, right)
    this.side = right && side === "right" ? "right" : "left"
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
      makeNotes: (texts) =>
        this.#makeNotes(edition, texts).then(
          (made) => made.map(({ id }) => id),
          (thrown: unknown) => {
            tellFailure(failureFrom(thrown))
            return null
          },
        ),
      fill: (empty) => this.fillGap("right", empty),
      mayWrite: () => session.may("write"),
      draw: this.draw,
      rewritten: () => {
        if (this.finder.isOpen && edition === this.focused) this.finder.changed()
      },
      goToHead: (place) => {
        let side: SideName = edition === this.right ? "right" : "left"
        if (this.on(side) === edition) void this.goToHead(side, place)
      },
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

  /// Takes over the article as it is now.
  renew(article: ArticleView): void {
    // Every save tells of the article; marks are drawn anew only if a note's words are others.
    let same = JSON.stringify(article.notes) === JSON.stringify(this.article.notes)
    this.article = same ? { ...article, notes: this.article.notes } : article
    for (let head of article.editions) {
      let open = this.#open.get(head.id)
      // Saves know the revision and the words sooner; states and rights are told here.
      if (open && open.head.revision <= head.revision) open.renew(head)
    }
    if (!same) this.retell()
  }

  /// Draws the words that stand on marks anew.
  retell(): void {
    for (let view of [this.#views.left, this.#views.right]) if (view) retellNotes(view)
  }

  /// The interface's language is another: what is read aloud and what stands in gaps and on marks is drawn anew.
  translated(): void {
    for (let view of [this.#views.left, this.#views.right]) {
      view?.setProps({})
      view?.dispatch(setSpaces(view.state.tr, { gaps: [] }))
    }
    this.#leveller?.relink(this.#links)
    this.retell()
  }

  /// A column's editor is there (or gone: null). When all columns are there they are levelled, before
  /// the first paint.
  setView(side: SideName, view: EditorView | null): void {
    // Who changes one column goes on reading in the other.
    this.#place = this.#leveller?.place() ?? this.#place
    this.#views[side] = view
    this.#leveller?.destroy()
    this.#leveller = null
    let { left, right } = this.#views
    if (!left || (this.right && !right)) return
    let port = left.dom.closest<HTMLElement>(".scroller")
    if (!port) return
    this.#leveller = level(left, right, this.#links, port, (rows) => (this.gaps = rows.filter(({ right }) => right.length === 0).length))
    for (let name of ["left", "right"] as const) {
      let edition = this.on(name)
      if (!edition) continue
      edition.changed = (transaction, after) => {
        this.#leveller?.changed(name, transaction, after)
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
  }

  rows(): readonly Row[] {
    return this.#leveller?.rows() ?? []
  }

  /// Runs an editor's command in the focused column.
  run(command: EditorCommand | Command): boolean {
    let edition = this.focused
    if (!edition?.view?.editable) return false
    let done = (typeof command === "string" ? editorCommands[command].run : command)(edition.editor, edition.dispatch, edition.view)
    if (done) edition.view.focus()
    return done
  }

  focus(side: SideName): void {
    this.#views[side]?.focus()
  }

  /// Draws what has come into view, now.
  draw = (): void => this.#leveller?.look()

  /// Puts the caret into the title of a column or one of its key points, once it is drawn.
  async goToHead(side: SideName, { field, caret }: HeadPlace): Promise<void> {
    await tick()
    let fields = document.querySelectorAll<HTMLTextAreaElement>(`[data-side=${side}] textarea`)
    fields[field]?.focus()
    fields[field]?.setSelectionRange(caret, caret)
  }

  /// Puts the caret behind the title of a column, once it is drawn.
  focusTitle(side: SideName): Promise<void> {
    return this.goToHead(side, { field: 0, caret: this.on(side)?.title.length ?? 0 })
  }

  /// Goes back to the text, at the place where the caret was.
  async backToText(): Promise<void> {
    await tick()
    this.focused?.view?.focus()
  }

  /// Goes to the paragraph across.
  goAcross(side: SideName): void {
    let here = this.on(side === "left" ? "right" : "left")
    let there = this.on(side)
    if (!here || !there || this.side === side) return
    let block = blockAt(here.editor)
    let row = this.rows().findIndex((one) => [...one.left, ...one.right].includes(block ?? ""))
    // Beside a gap, the last paragraph before it.
    this.side = side
    there.view?.focus()
    for (; row >= 0; row--) {
      let id = this.rows()[row]?.[side][0]
      if (id === undefined) continue
      goToBlock(id)(there.editor, there.dispatch, there.view ?? undefined)
      break
    }
  }

  /// Carries the next untranslated paragraph of the original over into the translation, or with `empty`
  /// begins an empty one beside it. `key` names a gap; without it, that at the caret or the next one.
  fillGap(side: SideName, empty: boolean, key: string | null = null): void {
    let across: SideName = side === "left" ? "right" : "left"
    let [here, there] = [this.on(side), this.on(across)]
    if (!here?.view?.editable || !there) return
    let rows = this.rows()
    let caret = blockAt(this.focused?.editor ?? here.editor)
    // From a title or a key point one begins at the start, wherever the caret was before.
    let above = document.activeElement?.matches("[data-side] textarea")
    let from = above ? 0 : Math.max(0, rows.findIndex((row) => [...row.left, ...row.right].includes(caret ?? "")))
    let placeToType = this.#placeToType(here)
    let has = (row: Row) => row[side].some((id) => id !== placeToType)
    let isGap = (row: Row) => !has(row)
    let row = key !== null ? rows.find((one) => isGap(one) && gapKey(one[across]) === key) : (rows.slice(from).find(isGap) ?? rows.find(isGap))
    let source = row?.[across][0]
    if (!row || source === undefined) return
    let model = null
    there.editor.doc.forEach((block) => {
      if (block.attrs.id === source) model = block
    })
    let behind = rows.slice(0, rows.indexOf(row)).findLast(has)?.[side].at(-1) ?? null
    let id = newBlockId()
    this.#links = [...this.#links, side === "left" ? { left: id, right: source } : { left: source, right: id }]
    if (there.head.original) here.beside.set(id, source)
    this.side = side
    here.view.focus()
    beginBlock(id, behind, placeToType, empty ? null : model)(here.editor, here.dispatch)
    this.#leveller?.relink(this.#links)
  }

  /// Shows an endnote in the pane.
  showNote(note: string): void {
    this.tab = "endnotes"
    this.note = note
  }

  /// Makes an endnote, marks it at the caret of the focused column and opens its words.
  async addNote(): Promise<void> {
    let edition = this.focused
    if (!edition?.view?.editable) return
    if (!insertNote("")(edition.editor)) return tellFailure(new Failure("no_note_here", {}, "an endnote cannot be marked here"))
    let [made] = await this.#makeNotes(edition, [[]])
    if (!made) return
    insertNote(made.id)(edition.editor, edition.dispatch)
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

  /// Selects an endnote's first mark in the focused column.
  goToMark(note: string): void {
    let edition = this.focused
    let found = -1
    edition?.editor.doc.descendants((node, position) => {
      if (found < 0 && node.type === schema.nodes.note_mark && node.attrs.id === note) found = position
      return found < 0
    })
    if (!edition || found < 0) return
    // Only an editor that has the focus scrolls to its selection.
    edition.view?.focus()
    edition.dispatch(edition.editor.tr.setSelection(NodeSelection.create(edition.editor.doc, found)).scrollIntoView())
  }

  /// Does to texts of this desk what the core does for it, such as a replacement in all editions, as one step of the
  /// history of each.
  async asOwnDoing<A>(act: () => Promise<A>): Promise<A> {
    let editions = this.editions
    for (let edition of editions) edition.isOwnDoing = true
    try {
      let done = await act()
      await Promise.all(editions.map((edition) => edition.readAgain()))
      return done
    } finally {
      for (let edition of editions) edition.isOwnDoing = false
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
    for (let edition of this.editions) edition.close()
  }

  /// The one blank block of an edition that has no words yet, which translates nothing; null if it was begun beside
  /// a block, or there are others.
  #placeToType({ editor: { doc } }: OpenEdition): string | null {
    let only = doc.childCount === 1 && isBlank(doc.child(0)) ? (doc.child(0).attrs.id as string) : null
    return this.#links.some(({ left, right }) => left === only || right === only) ? null : only
  }

  #sideOf(edition: OpenEdition): SideName {
    return edition === this.left ? "left" : "right"
  }

  #drawGap(edition: OpenEdition, gap: Gap): HTMLElement {
    return drawGap(gap, {
      quiet: edition.head.original || !edition.view?.editable,
      fill: (empty) => this.fillGap(this.#sideOf(edition), empty, gap.key),
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
