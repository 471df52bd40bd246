import type { EditorState, Transaction } from "prosemirror-state"
import { closeHistory, isHistoryTransaction } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { bodyState, type BodyOptions } from "../../editor/editor"
import { headOf, placeOfChange, writeField, writeHead, type HeadChange, type HeadPlace } from "../../editor/head"
import { idsOf } from "../../editor/ids"
import { blockFrom, documentFrom, documentWithoutIds, isBlank, jsonFrom, type NodeJson } from "../../editor/json"
import { bringBackBlock, takeOver } from "../../editor/merge"
import { noteNumbers, roman } from "../../editor/notes"
import { Theirs } from "../../editor/theirs"
import { Failure } from "../../ipc/failure"
import type { BlockView, EditionHeadView, EditionView, SaveEdition, Node as WireNode } from "../../ipc/types"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { keep, keptAs, openNewsroomPath, release } from "../../state/kept"
import { dismissAll, tell, tellFailure } from "../../state/messages.svelte"
import { isChangingNewsroom } from "../../state/session.svelte"
import { askTypography } from "./asTyped"
import { Speller } from "./speller.svelte"
import { figuresOf } from "./figures"
import { autosave, type Autosave, type SaveState } from "./autosave"

/// What both this desk and another changed: the title, the key points, or a paragraph by its id, of which `theirs`
/// is null if it was thrown away there.
export type Conflict =
  | { part: "title"; id: "title"; theirs: string }
  | { part: "key_points"; id: "key points"; theirs: string[] }
  | { part: "block"; id: string; theirs: BlockView | null }

/// What an open edition asks of the desk it lies on.
export type Host = Omit<BodyOptions, "keys" | "askTypography" | "spelling" | "notesHost" | "figures"> & {
  /// Whether the article has this endnote.
  knowsNote: (id: string) => boolean
  /// An endnote's words in this edition's language; none if it has none.
  noteBlocks: (id: string) => WireNode[]
  /// Makes endnotes of pasted ones, in this edition's language, and tells their ids; null if it could not.
  makeNotes: (texts: NodeJson[][]) => Promise<string[] | null>
  /// Copies the next untranslated paragraph over, or begins it empty.
  fill: (empty: boolean) => void
  /// Whether the person at this desk may write.
  mayWrite: () => boolean
  /// Draws what has come into view, now.
  draw: () => void
  /// The words of the title, the key points or the body are others.
  rewritten: () => void
  /// Title or key points were changed by undo or redo.
  goToHead: (place: HeadPlace) => void
  /// Ends the search in the text, if there is one.
  stopFinding: () => boolean
}

/// Puts an edition onto a desk: as it was left there, with what can be undone in it, or as it is stored.
export async function openEdition(id: string, host: (edition: OpenEdition) => Host): Promise<OpenEdition> {
  let left = keptAs<OpenEdition>(`edition ${id}`)
  if (!left) return new OpenEdition(await commands.open_edition({ edition: id }), host)
  release(left)
  away.delete(left)
  left.host = host(left)
  // While another newsroom was open nothing was heard of what others changed.
  await left.readAgain()
  return left
}

/// The editions that lie on no desk, in the order in which they were left.
const away = new Set<OpenEdition>()

/// So many editions are kept for whoever comes back, besides those that could not be saved.
const MOST_AWAY = 8

function letOldestGo(): void {
  let saved = [...away].filter((edition) => !edition.dirty)
  for (let edition of saved.slice(0, -MOST_AWAY)) edition.abandon()
}

/// An edition on the desk: its words as they are here, what is stored of them, and the saving between.
export class OpenEdition {
  head: EditionHeadView = $state.raw({} as EditionHeadView)
  editor: EditorState = $state.raw({} as EditorState)
  title: string = $derived(headOf(this.editor.doc).title)
  keyPoints: readonly string[] = $derived(headOf(this.editor.doc).keyPoints)
  saving: SaveState = $state.raw({ kind: "saved" })
  /// When the words were last put into the file from here (ISO 8601); null before that.
  savedAt: string | null = $state(null)
  conflicts: Conflict[] = $state.raw([])
  /// The view that shows the body now.
  view: EditorView | null = null
  /// The desk it lies on; none while it is away.
  host: Host | null = null
  /// Hears of every step, and of the body after it.
  changed: (transaction: Transaction, after: Node) => void = () => undefined
  /// Of blocks begun beside a block of the original, that block's id.
  readonly beside = new Map<string, string>()
  /// Says how what is typed is set in its language.
  readonly speller = new Speller(
    () => this.head.language,
    () => this.view,
    () => [this.title, ...this.keyPoints],
  )
  readonly askTypography = askTypography(() => this.head.language)

  #theirs = new Theirs()
  #stored = new Map<string, { node: Node; digest: string }>()
  #order: string[] = []
  #storedTitle = ""
  #storedPoints: string[] = []
  #revision = 0
  #newsroom = openNewsroomPath()
  /// Whether a save changed what was approved, of which the user is not told yet.
  #changedApproved = false
  #autosave: Autosave
  #heard = 0
  #stopListening: () => void

  constructor(read: EditionView, host: (edition: OpenEdition) => Host) {
    this.head = read.head
    this.host = host(this)
    this.editor = bodyState(documentFrom(headIn(read), read.blocks as { id: string; node: NodeJson }[]), this.#options())
    this.#note(read)
    this.#autosave = autosave<Draft>({
      collect: () => this.#collect(),
      send: (draft) => this.#send(draft),
      mend: (failure) => this.#mend(failure),
      tell: (state) => {
        this.saving = state
        if (state.kind === "saved" && !this.host) letOldestGo()
      },
    })
    this.#stopListening = onChanges((tags) => {
      if (!touches(tags, `edition:${this.id}`)) return
      this.#heard += 1
      // One that lies away saved is read again when it comes back.
      if (this.saving.kind !== "saving" && (this.host || this.dirty)) void this.readAgain()
    })
  }

  /// Whether its newsroom is the one that is open. Ids alone do not tell: a copied newsroom has the same.
  get #isAtHome(): boolean {
    return !isChangingNewsroom() && openNewsroomPath() === this.#newsroom
  }

  get id(): string {
    return this.head.id
  }

  /// The revision of the words that are here; the head may tell of a later one before its words are here.
  get revision(): number {
    return this.#revision
  }

  /// Whether words are here that are not in the file.
  get dirty(): boolean {
    return this.conflicts.length > 0 || this.#collect() !== null
  }

  /// Why words of this desk are not in the file, once it was tried; null if all are.
  get trouble(): Failure | null {
    if (this.conflicts.length > 0) return new Failure("undecided", { title: this.title || this.head.title }, "paragraphs were changed here and elsewhere")
    return this.saving.kind === "failed" && this.dirty ? this.saving.failure : null
  }

  /// Takes a step in the body.
  dispatch = (transaction: Transaction): void => {
    let before = this.editor.doc
    this.editor = this.editor.apply(transaction)
    this.view?.updateState(this.editor)
    this.changed(transaction, this.editor.doc)
    if (this.editor.doc === before) return
    let inBody = this.editor.doc.content !== before.content
    this.host?.rewritten()
    let inHead = !inBody && isHistoryTransaction(transaction) ? placeOfChange(before, this.editor.doc) : null
    if (inHead) this.host?.goToHead(inHead)
    if (!transaction.getMeta("theirs")) this.#autosave.touched()
    else if (!transaction.getMeta("addToHistory")) this.#theirs.take(before, this.editor.doc)
    let restored = isHistoryTransaction(transaction) ? this.#theirs.restore(before, this.editor) : null
    if (restored) this.dispatch(restored)
  }

  /// Writes the title (0) or a key point (from 1). `isTyped` says that a key did it.
  writeField(field: number, words: string, isTyped: boolean): void {
    this.dispatch(writeField(this.editor, field, words, isTyped))
  }

  /// Puts an empty key point before the one that is the `at`th, from 0.
  addPoint(at: number): void {
    this.dispatch(writeHead(this.editor.tr, { keyPoints: this.keyPoints.toSpliced(at, 0, "") }))
  }

  /// Throws away the key point that is the `at`th, from 0.
  removePoint(at: number): void {
    this.dispatch(writeHead(this.editor.tr, { keyPoints: this.keyPoints.toSpliced(at, 1) }))
  }

  /// Saves at once.
  flush(): Promise<void> {
    return this.#autosave.flush()
  }

  /// What belongs to the edition, such as an endnote's words, has come into the file by another way.
  savedElsewhere(): void {
    this.savedAt = new Date().toISOString()
  }

  /// Puts the edition away. One that could not be saved goes on trying.
  close(): void {
    this.host = null
    keep(this.#newsroom, `edition ${this.id}`, this)
    away.add(this)
    letOldestGo()
  }

  /// Lets an edition go, such as one that is no more.
  abandon(): void {
    this.host = null
    release(this)
    away.delete(this)
    this.#autosave.stop()
    this.speller.close()
    this.#stopListening()
  }

  #options(): BodyOptions {
    let fill = (empty: boolean) => () => {
      this.host?.fill(empty)
      return true
    }
    return {
      drawGap: (gap) => this.host?.drawGap(gap) ?? document.createElement("div"),
      tellNote: (note, number) => this.host?.tellNote(note, number) ?? { title: "", label: number },
      openNote: (note) => this.host?.openNote(note),
      notesHost: {
        knowsNote: (note) => this.host?.knowsNote(note) ?? true,
        makeNotes: async (texts) => (await this.host?.makeNotes(texts.map((blocks) => blocks.map(jsonFrom)))) ?? null,
        tellCopied: (note) => ({
          number: roman(noteNumbers(this.editor).get(note) ?? 0),
          blocks: documentWithoutIds((this.host?.noteBlocks(note) ?? []) as NodeJson[]).children,
        }),
        cameLate: () => tellFailure(new Failure("pasted_late", { title: this.head.title }, "the text was left before what was pasted came in")),
      },
      askTypography: this.askTypography,
      spelling: this.speller,
      figures: figuresOf(this.head.article),
      // ProseMirror keeps every Enter and Escape to itself, so these are answered here and not by the window.
      keys: { "Alt-Enter": fill(false), "Alt-Shift-Enter": fill(true), Escape: () => this.host?.stopFinding() || dismissAll() },
    }
  }

  /// While this is so, what comes from elsewhere is the doing of this desk, and steps of its history.
  isOwnDoing = false

  /// Whether its words are answered for, and this person may not make a draft of it again.
  get isLocked(): boolean {
    // Words that could not be saved any more can still be taken back.
    return isApproved(this.head) && !this.head.next_states.includes("draft") && this.saving.kind !== "failed"
  }

  /// Reads what is stored and takes over what others changed, but nothing that was changed here.
  async readAgain(): Promise<void> {
    if (!this.#isAtHome) return
    let read = await commands.open_edition({ edition: this.id }).catch(() => null)
    // A save that went out meanwhile knows better.
    if (!read || read.head.revision < this.#revision || !this.#isAtHome) return
    if (read.head.revision === this.#revision) this.renew(read.head)
    else this.#take(read)
  }

  /// Takes over a head as it is stored now.
  renew(head: EditionHeadView): void {
    if (this.#changedApproved && isApproved(this.head) && head.state === "draft") {
      this.#changedApproved = false
      tell("desk-draft-again", { language: head.language_name })
    }
    this.head = head
  }

  /// The whole of a text that a command has just made the present one, such as an earlier revision.
  replace(read: EditionView): void {
    this.conflicts = []
    let here = new Set(idsOf(this.editor.doc))
    let transaction = takeOver(this.editor, read.blocks.map(blockOf), here, () => false, true) ?? this.editor.tr
    writeHead(transaction, this.#differingHead(read, true))
    // The user asked for it, and can undo it here.
    if (transaction.docChanged) this.dispatch(transaction.setMeta("theirs", true).setMeta("addToHistory", true))
    this.head = read.head
    this.#note(read)
    this.savedAt = read.head.changed
    this.saving = { kind: "saved" }
  }

  /// What a conflict is about: the words here, and those that another wrote. None if a side threw them away.
  wordsOf(conflict: Conflict): { mine: string | null; theirs: string | null } {
    if (conflict.part === "title") return { mine: this.title, theirs: conflict.theirs }
    if (conflict.part === "key_points") return { mine: this.#written().points.join("\n"), theirs: conflict.theirs.join("\n") }
    let { id, theirs } = conflict
    let mine: string | null = null
    this.editor.doc.forEach((block) => {
      if (block.attrs.id === id) mine = block.textContent
    })
    return { mine, theirs: theirs && blockOf(theirs).textContent }
  }

  /// Settles a conflict: the words here stay and are saved over the others'.
  keepMine(conflict: Conflict): void {
    if (conflict.part === "title") this.#storedTitle = conflict.theirs
    else if (conflict.part === "key_points") this.#storedPoints = conflict.theirs
    else if (conflict.theirs) this.#stored.set(conflict.id, { node: blockOf(conflict.theirs), digest: conflict.theirs.digest })
    else this.#stored.delete(conflict.id)
    this.#settle(conflict)
  }

  /// Settles a conflict: the others' words come in place of those here. One can undo it.
  takeTheirs(conflict: Conflict): void {
    if (conflict.part === "title") this.dispatch(writeHead(this.editor.tr, { title: conflict.theirs }))
    else if (conflict.part === "key_points") this.dispatch(writeHead(this.editor.tr, { keyPoints: conflict.theirs }))
    else if (conflict.theirs) this.bringBack(blockOf(conflict.theirs), this.#order)
    else this.#throwAway(conflict.id)
    this.keepMine(conflict)
  }

  /// Puts a block back as it was, in the `order` in which the blocks stood then. One can undo it.
  bringBack(block: Node, order: readonly string[]): void {
    this.dispatch(bringBackBlock(this.editor, block, order))
  }

  #throwAway(id: string) {
    let transaction = this.editor.tr
    this.editor.doc.forEach((block, position) => {
      if (block.attrs.id === id) transaction.delete(position, position + block.nodeSize)
    })
    this.dispatch(transaction)
  }

  #settle(conflict: Conflict) {
    this.conflicts = this.conflicts.filter((other) => other !== conflict)
    void this.flush()
  }

  /// Takes note of what is stored. For a stored block stands its node here, unless it is among those `changedHere`.
  #note(read: EditionView, changedHere: ReadonlySet<string> = new Set()) {
    let here = this.#nodes()
    let held = (id: string) => (changedHere.has(id) ? undefined : here.get(id))
    this.#stored = new Map(read.blocks.map((block) => [block.id, { node: held(block.id) ?? blockOf(block), digest: block.digest }]))
    this.#order = read.blocks.map(({ id }) => id)
    this.#storedTitle = read.title
    this.#storedPoints = read.key_points
    this.#revision = read.head.revision
  }

  /// The blocks here by id.
  #nodes(): Map<string, Node> {
    let here = new Map<string, Node>()
    this.editor.doc.forEach((block) => void here.set(block.attrs.id as string, block))
    return here
  }

  /// The blocks that are not as they are stored, with those that are only here or only there.
  #changedHere(): Set<string> {
    let here = this.#nodes()
    let changed = [...here].filter(([id, node]) => {
      let stored = this.#stored.get(id)?.node
      return stored !== node && !stored?.eq(node)
    })
    return new Set([...changed.map(([id]) => id), ...[...this.#stored.keys()].filter((id) => !here.has(id))])
  }

  /// What differs from what is stored. Blocks without a word are not yet part of the text, unless they
  /// are stored so. Nothing is said of blocks about which the user has yet to decide.
  #collect(): Draft | null {
    let undecided = new Map(this.conflicts.map(({ id, theirs }): [string, unknown] => [id, theirs]))
    let blocks: { id: string; node: Node }[] = []
    let order: string[] = []
    this.editor.doc.forEach((node) => {
      let id = node.attrs.id as string
      if (undecided.has(id)) {
        // One that was thrown away elsewhere stands in the file's order only once it is kept.
        if (undecided.get(id)) order.push(id)
        return
      }
      let stored = this.#stored.get(id)
      let same = stored !== undefined && (stored.node === node || stored.node.eq(node))
      if (isBlank(node) && !same) return
      order.push(id)
      if (!same) blocks.push({ id, node })
    })
    let here = new Set(order)
    let gone = [...this.#stored].flatMap(([id, { digest }]) => (here.has(id) || undecided.has(id) ? [] : [{ id, expected: digest }]))
    let inFile = this.#order.filter((id) => here.has(id) || !undecided.has(id))
    let { title, points } = this.#written()
    let draft: Draft = {
      title: title === this.#storedTitle || undecided.has("title") ? null : title,
      points: sameTexts(points, this.#storedPoints) || undecided.has("key points") ? null : points,
      order: sameTexts(order, inFile) ? null : order,
      blocks,
      gone,
    }
    return draft.title === null && !draft.points && !draft.order && blocks.length + gone.length === 0 ? null : draft
  }

  async #send(draft: Draft): Promise<void> {
    if (!this.#isAtHome) throw new Failure("other_newsroom", {}, "its newsroom is not open")
    if (this.host?.mayWrite() === false) throw new Failure("not_allowed", {}, "this person may not write")
    let approved = isApproved(this.head)
    let request: SaveEdition = {
      edition: this.id,
      title: draft.title,
      key_points: draft.points,
      ...(draft.title === null ? {} : { expected_title: this.#storedTitle }),
      ...(draft.points === null ? {} : { expected_key_points: this.#storedPoints }),
      order: draft.order,
      blocks: draft.blocks.map(({ id, node }) => ({
        id,
        node: jsonFrom(node) as WireNode,
        expected: this.#stored.get(id)?.digest ?? null,
        ...(!this.#stored.has(id) && this.beside.has(id) ? { beside: this.beside.get(id) } : {}),
      })),
      ...(draft.gone.length ? { gone: draft.gone } : {}),
      base_revision: this.#revision,
    }
    this.#heard = 0
    let saved = await commands.save_edition(request)
    let digests = new Map(saved.digests.map(({ id, digest }) => [id, digest]))
    for (let { id, node } of draft.blocks) this.#stored.set(id, { node, digest: digests.get(id) ?? "" })
    for (let { id } of draft.gone) this.#stored.delete(id)
    if (draft.order) this.#order = draft.order
    if (draft.title !== null) this.#storedTitle = draft.title
    if (draft.points) this.#storedPoints = draft.points
    this.#revision = saved.revision
    this.savedAt = saved.at
    this.head = { ...this.head, revision: saved.revision, words: saved.words, changed: saved.at, title: this.#storedTitle }
    // One message is the echo of this save; a second one means that someone else wrote too.
    if (approved) this.#changedApproved = true
    if (saved.read_again) this.#take(await commands.open_edition({ edition: this.id }))
    // What was approved is a draft again now.
    else if (this.#heard > 1 || approved) void this.readAgain()
  }

  async #mend(failure: Failure): Promise<boolean> {
    if (failure.code !== "changed_elsewhere" || !this.#isAtHome) return false
    let named = new Set((failure.args.blocks ?? "").split(" ").filter(Boolean))
    this.#take(await commands.open_edition({ edition: this.id }), named)
    return true
  }

  /// Takes over what others changed. `refused` are blocks of which the core said that both changed them.
  #take(read: EditionView, refused: ReadonlySet<string> = new Set()) {
    let changedHere = this.#changedHere()
    let theirs = new Map(read.blocks.map((block) => [block.id, block]))
    let here = new Set(idsOf(this.editor.doc))
    let differs = (id: string) => this.#stored.get(id)?.digest !== theirs.get(id)?.digest
    let both = [...changedHere].filter((id) => here.has(id) && (refused.has(id) || (this.#stored.has(id) && differs(id))))
    // What was thrown away here and rewritten there comes back: no words are lost unsaid.
    let known = new Set([...this.#stored.keys()].filter((id) => here.has(id) || !differs(id)))
    let transaction = takeOver(this.editor, read.blocks.map(blockOf), known, (id) => here.has(id) && changedHere.has(id), !this.#isReordered()) ?? this.editor.tr
    let inHead = this.#headConflicts(read)
    writeHead(transaction, this.#differingHead(read, false))
    if (transaction.docChanged) {
      this.dispatch((this.isOwnDoing ? closeHistory(transaction) : transaction).setMeta("theirs", true).setMeta("addToHistory", this.isOwnDoing))
      if (this.isOwnDoing) this.savedAt = read.head.changed
    }
    let [before, title, points] = [this.#stored, this.#storedTitle, this.#storedPoints]
    this.#note(read, changedHere)
    // What both changed is still expected as it was, until the user has chosen.
    if (inHead.some(({ part }) => part === "title")) this.#storedTitle = title
    if (inHead.some(({ part }) => part === "key_points")) this.#storedPoints = points
    for (let id of both) {
      let stored = before.get(id)
      if (stored) this.#stored.set(id, stored)
    }
    this.conflicts = [...inHead, ...both.map((id): Conflict => ({ part: "block", id, theirs: theirs.get(id) ?? null }))]
    this.renew(read.head)
  }

  /// Whether blocks were moved here since the order was stored; those that came or went do not count.
  #isReordered(): boolean {
    let [here, stored] = [idsOf(this.editor.doc), new Set(this.#order)]
    let present = new Set(here)
    return !sameTexts(here.filter((id) => stored.has(id)), this.#order.filter((id) => present.has(id)))
  }

  /// What to take over of title and key points: all that is another there, but without `whole` nothing that was
  /// changed here.
  #differingHead(read: EditionView, whole: boolean): HeadChange {
    let { title, points } = this.#written()
    let takesTitle = (whole || title === this.#storedTitle) && title !== read.title
    let takesPoints = (whole || sameTexts(points, this.#storedPoints)) && !sameTexts(points, read.key_points)
    return { ...(takesTitle ? { title: read.title } : {}), ...(takesPoints ? { keyPoints: read.key_points } : {}) }
  }

  /// Whether title and key points were changed here and, otherwise, there.
  #headConflicts(read: EditionView): Conflict[] {
    let { title, points } = this.#written()
    let theirs = read.key_points
    let found: Conflict[] = []
    if (![title, read.title].includes(this.#storedTitle) && title !== read.title) found.push({ part: "title", id: "title", theirs: read.title })
    let [changed, changedThere] = [points, theirs].map((some) => !sameTexts(some, this.#storedPoints))
    if (changed && changedThere && !sameTexts(points, theirs)) found.push({ part: "key_points", id: "key points", theirs })
    return found
  }

  /// Title and key points as they are stored: without spaces around them, and without points that say nothing.
  #written(): { title: string; points: string[] } {
    return { title: this.title.trim(), points: this.keyPoints.map((point) => point.trim()).filter((point) => point !== "") }
  }
}

type Draft = { title: string | null; points: string[] | null; order: string[] | null; blocks: { id: string; node: Node }[]; gone: { id: string; expected: string }[] }

const isApproved = ({ state }: EditionHeadView): boolean => state === "approved" || state === "published"

const headIn = ({ title, key_points }: EditionView) => ({ title, keyPoints: key_points })

const blockOf = (block: BlockView): Node => blockFrom(block.id, block.node as NodeJson)

const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index])
