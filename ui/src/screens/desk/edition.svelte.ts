import type { Command, EditorState, Transaction } from "prosemirror-state"
import { closeHistory, isHistoryTransaction } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { bodyState } from "../../editor/editor"
import { headOf, placeOfChange, writeField, writeHead, type HeadChange } from "../../editor/head"
import { idsOf } from "../../editor/ids"
import { blockFrom, documentFrom, isBlank, jsonFrom, type NodeJson } from "../../editor/json"
import { bringBackBlock, takeOver } from "../../editor/merge"
import { notesChanged, withNotesRewritten } from "../../editor/notesStep"
import { newRun, ofRun } from "../../editor/oneStep"
import { Theirs } from "../../editor/theirs"
import { Failure } from "../../ipc/failure"
import type { BlockView, EditionHeadView, EditionView, Passage, SaveEdition, UndecidedView, Node as WireNode, WrittenEdition } from "../../ipc/types"
import { languageName } from "../../lang"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { Home } from "../../state/home"
import { keep, keptAs, release } from "../../state/kept"
import { tell } from "../../state/messages.svelte"
import { isApproved } from "./approved"
import { Aside, notAsked } from "./aside"
import { stateName } from "../frame/words"
import { askTypography } from "./asTyped"
import type { Conflict } from "./choices"
import { Speller } from "./speller.svelte"
import type { Draft, TextDraft } from "./draft"
import { headConflicts, sameTexts } from "./headConflicts"
import type { Host } from "./host"
import { bodyOptionsOf } from "./bodyOptions"
import { autosave, type Autosave, type SaveState } from "./autosave"
import { away, letOldestGo } from "./away"
import type { Mirror } from "./mirror.svelte"

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
  /// What waits in the file for a choice.
  undecided: readonly UndecidedView[] = $state.raw([])
  /// What waits there and is not among the conflicts here.
  waiting: UndecidedView[] = $derived(notAsked(this.undecided))
  /// The view that shows the body now.
  view: EditorView | null = null
  /// The second view of it on the desk.
  mirror: Mirror | null = $state.raw(null)
  /// The desk it lies on; none while it is away.
  host: Host | null = null
  /// Hears of every step, and of the body after it.
  changed: (transaction: Transaction, after: Node) => void = () => undefined
  /// Of blocks begun beside a block of the original, that block's id.
  readonly beside = new Map<string, string>()
  readonly speller = new Speller(
    () => this.head.language,
    () => [this.view, this.mirror?.view].flatMap((view) => view ?? []),
    () => [this.title, ...this.keyPoints],
  )
  /// Says how what is typed is set in its language.
  readonly askTypography = askTypography(() => this.head.language)

  #theirs = new Theirs()
  #aside: Aside
  #stored = new Map<string, { node: Node; digest: string }>()
  #order: string[] = []
  #storedTitle = ""
  #storedPoints: string[] = []
  #revision = 0
  #home = new Home()
  /// Whether a save changed what was approved, of which the user is not told yet.
  #changedApproved = false
  #autosave: Autosave
  #heard = 0
  #stopListening: () => void

  constructor(read: EditionView, host: (edition: OpenEdition) => Host) {
    this.head = read.head
    this.#aside = new Aside(read.head.id, this.#home)
    this.host = host(this)
    this.editor = bodyState(documentFrom(headIn(read), read.blocks as { id: string; node: NodeJson }[]), bodyOptionsOf(this))
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
      if (this.#isHeld) this.#heardWhileHeld = true
      else if (this.saving.kind !== "saving" && (this.host || this.dirty)) void this.readAgain()
    })
    this.#hear(read)
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
    return this.#collect() !== null
  }

  /// Why words of this desk are not in the file, once it was tried; null if all are.
  get trouble(): Failure | null {
    return this.saving.kind === "failed" && this.dirty ? this.saving.failure : null
  }

  /// The column or the second view, whichever was written in last.
  get hand(): OpenEdition | Mirror {
    return this.mirror?.isAtHand ? this.mirror : this
  }

  /// Runs a command in the column.
  run(command: Command): boolean {
    return command(this.editor, this.dispatch, this.view ?? undefined)
  }

  /// Takes a step in the body.
  dispatch = (transaction: Transaction): void => {
    let before = this.editor.doc
    let { state, transactions } = this.editor.applyTransaction(transaction)
    this.editor = state
    if (state.doc !== before) this.mirror?.follow(transactions)
    this.view?.updateState(this.editor)
    this.changed(transaction, this.editor.doc)
    let inNotes = isHistoryTransaction(transaction) ? notesChanged(transaction) : []
    if (inNotes.length > 0) this.host?.changeNotes(inNotes, this.editor.doc === before)
    if (this.editor.doc === before) return
    let inBody = this.editor.doc.content !== before.content
    this.host?.rewritten()
    let inHead = !inBody && isHistoryTransaction(transaction) ? placeOfChange(before, this.editor.doc) : null
    if (inHead) this.host?.goToHead(inHead)
    let isTheirs: boolean = transaction.getMeta("theirs") === true
    if (!isTheirs) this.#autosave.touched()
    if (isTheirs && !transaction.getMeta("addToHistory")) this.#theirs.take(before, this.editor.doc)
    else this.#theirs.step()
    if (this.conflicts.some((conflict) => this.#isUndone(conflict))) this.#reconsider()
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
    keep(this.#home.path, `edition ${this.id}`, this)
    away.add(this)
    letOldestGo()
  }

  /// Lets an edition go, such as one that is no more.
  abandon(): void {
    this.host = null
    release(this)
    away.delete(this)
    this.#autosave.stop()
    this.#aside.leave()
    this.speller.close()
    this.#stopListening()
  }

  #isHeld = false
  #heardWhileHeld = false
  /// This desk does something to it in the file, and reads it by itself once that is done.
  hold(): void {
    this.#isHeld = true
    this.#heardWhileHeld = false
  }

  /// That is done. What was heard of meanwhile may be others' doing too.
  release(): void {
    this.#isHeld = false
    if (this.#heardWhileHeld) void this.readAgain()
  }

  /// The revision that holds what this desk did, and the run of transactions that takes it over.
  #own: { revision: number; run: number } | null = null

  /// Takes over what this desk did to the text and to endnotes, as one step of its history. Where others have written what is
  /// not here yet, an undo would take their words too: then all of it comes as theirs, and only the core takes it back.
  async takeOwn({ before, revision, notes }: WrittenEdition): Promise<void> {
    if (before === this.#revision) this.#own = { revision, run: newRun() }
    let { run } = this.#own ?? {}
    await this.readAgain().finally(() => (this.#own = null))
    // Endnotes alone are a step whatever was saved meanwhile.
    if (run !== undefined && (before === revision || this.#revision === revision) && notes.length > 0) this.dispatch(ofRun(withNotesRewritten(this.editor.tr, notes), run))
  }

  /// Whether its words are answered for, and this person may not make a draft of it again.
  get isLocked(): boolean {
    // Words that could not be saved any more can still be taken back.
    return isApproved(this.head) && !this.head.next_states.includes("draft") && this.saving.kind !== "failed"
  }

  /// The digest of a block's text as it is stored, as far as that is known here.
  digestOf(block: string): string | undefined {
    return this.#stored.get(block)?.digest
  }

  /// Reads what is stored and takes over what others changed, but nothing that was changed here. With `whole` that
  /// is done even if nothing was stored since.
  async readAgain(whole = false): Promise<void> {
    let read = await this.#home.commands.open_edition({ edition: this.id }).catch(() => null)
    // A save that went out meanwhile knows better.
    if (!read || read.head.revision < this.#revision || !this.#home.isOpen) return
    if (whole || read.head.revision > this.#revision) return this.#take(read)
    this.renew(read.head)
    this.#hear(read)
  }

  #isReconsidering = false

  /// Looks which questions are still open, once words that were changed here are as they were.
  #reconsider() {
    if (this.#isReconsidering) return
    this.#isReconsidering = true
    void this.readAgain(true).finally(() => (this.#isReconsidering = false))
  }

  /// Takes note of what waits in the file. Of words that are in the text by now there is nothing to choose.
  #hear(read: EditionView) {
    this.undecided = read.undecided ?? []
    this.#aside.heard(this.undecided, new Set(this.conflicts.map(({ aside }) => aside)))
    if (this.host?.mayWrite()) for (let one of this.waiting) if (this.#isPresent(one.passage)) this.#aside.end(one)
    if (this.#collect()?.aside) this.#autosave.touched()
  }

  /// Takes over a head as it is stored now.
  renew(head: EditionHeadView): void {
    if (this.#changedApproved && isApproved(this.head) && head.state === "draft") {
      this.#changedApproved = false
      tell("desk-draft-again", { language: languageName(head.language), state: stateName(this.head.state) })
    }
    let isOther = head.language !== this.head.language
    this.head = head
    if (isOther) {
      // Its views say which it is, and its words are others' to know.
      for (let view of this.speller.views()) view.setProps({})
      this.speller.forget()
    }
  }

  /// The whole of a text that a command has just made the present one, such as an earlier revision.
  replace(read: EditionView): void {
    // Words that waited for a choice wait on in the file.
    this.conflicts = []
    this.#aside.leave()
    this.undecided = read.undecided ?? []
    let here = new Set(idsOf(this.editor.doc))
    let transaction = takeOver(this.editor, read.blocks.map(blockOf), here, () => false, true) ?? this.editor.tr
    writeHead(transaction, this.#differingHead(read, true))
    // The user asked for it, and can undo it here.
    if (transaction.docChanged) this.dispatch(transaction.setMeta("theirs", true).setMeta("addToHistory", true))
    this.renew(read.head)
    this.#note(read)
    this.savedAt = read.head.changed
    this.saving = { kind: "saved" }
  }

  /// The words of a conflict as they are here.
  passageOf(conflict: Conflict): Passage {
    if (conflict.part === "title") return this.presentOf({ place: "title", words: "" })
    if (conflict.part === "key_points") return this.presentOf({ place: "key_points", points: [] })
    return this.presentOf({ place: "block", block: conflict.id, node: null })
  }

  /// Whether the words of a passage stand here already.
  #isPresent(passage: Passage): boolean {
    if (passage.place !== "block") return JSON.stringify(passage) === JSON.stringify(this.presentOf(passage))
    let here = this.#block(passage.block)
    return passage.node ? here?.eq(blockFrom(passage.block, passage.node as NodeJson)) === true : !here
  }

  /// What stands here in the place of a passage.
  presentOf(passage: Passage): Passage {
    let { title, points } = this.#written()
    if (passage.place === "title") return { place: "title", words: title }
    if (passage.place === "key_points") return { place: "key_points", points }
    if (passage.place === "endnote") return { ...passage, blocks: this.host?.noteBlocks(passage.note) ?? [] }
    let { children } = this.editor.doc
    let at = children.findIndex(({ attrs }) => attrs.id === passage.block)
    let behind = at < 0 ? passage.behind : (children[at - 1]?.attrs.id as string | undefined)
    return { place: "block", block: passage.block, ...(behind === undefined ? {} : { behind }), node: at < 0 ? null : (jsonFrom(children[at]!) as WireNode) }
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

  /// Settles what waits in the file: the text stays as it is.
  dropAside(one: UndecidedView): void {
    this.#aside.end(one)
    void this.flush()
  }

  /// Settles what waits in the file: its words come into the text. One can undo it, but for an endnote's.
  async takeAside(one: UndecidedView): Promise<void> {
    let { passage } = one
    if (this.isLocked) return
    if (passage.place === "title") this.dispatch(writeHead(this.editor.tr, { title: passage.words }))
    else if (passage.place === "key_points") this.dispatch(writeHead(this.editor.tr, { keyPoints: passage.points }))
    else if (passage.place === "endnote") {
      if (!(await this.host?.writeNote(passage.note, passage.blocks))) return
    } else if (passage.node) this.bringBack(blockFrom(passage.block, passage.node as NodeJson), [...(passage.behind === undefined ? [] : [passage.behind]), passage.block])
    else this.#throwAway(passage.block)
    this.dropAside(one)
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

  /// Whether what was changed here is as it was before.
  #isUndone(conflict: Conflict): boolean {
    let { title, points } = this.#written()
    if (conflict.part === "title") return title === this.#storedTitle
    if (conflict.part === "key_points") return sameTexts(points, this.#storedPoints)
    let [here, stored] = [this.#block(conflict.id), this.#stored.get(conflict.id)?.node]
    return here !== undefined && (here === stored || Boolean(stored?.eq(here)))
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

  /// A block that is here.
  #block(id: string): Node | undefined {
    return this.editor.doc.children.find(({ attrs }) => attrs.id === id)
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
    let text = this.#collectText()
    let aside = this.#aside.collect(new Map(this.conflicts.map((conflict) => [conflict.aside, this.passageOf(conflict)])))
    return text || aside ? { text, aside } : null
  }

  #collectText(): TextDraft | null {
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
    let draft: TextDraft = {
      title: title === this.#storedTitle || undecided.has("title") ? null : title,
      points: sameTexts(points, this.#storedPoints) || undecided.has("key points") ? null : points,
      order: sameTexts(order, inFile) ? null : order,
      blocks,
      gone,
    }
    return draft.title === null && !draft.points && !draft.order && blocks.length + gone.length === 0 ? null : draft
  }

  async #send(draft: Draft): Promise<void> {
    if (this.#home.isOpen && this.host?.mayWrite() === false) throw new Failure("not_allowed", {}, "this person may not write")
    let { put, over } = draft.aside ?? { put: [], over: [] }
    let approved = isApproved(this.head)
    this.#heard = 0
    // What waits is safe first, for the text may be refused.
    await this.#aside.put(put)
    let isBehind = draft.text ? await this.#sendText(draft.text) : false
    let settled = await this.#aside.settle(over)
    // Each of these is heard of once. A message more means that someone else wrote too.
    let own = put.length + settled + (draft.text ? 1 : 0)
    if (isBehind) this.#take(await this.#home.commands.open_edition({ edition: this.id }))
    // What was approved is a draft again now.
    else if (this.#isHeld) this.#heardWhileHeld = true
    else if (this.#heard > own || (draft.text && approved)) void this.readAgain()
  }

  /// Saves what differs in the text. True if others changed other parts meanwhile.
  async #sendText(draft: TextDraft): Promise<boolean> {
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
    let approved = isApproved(this.head)
    let saved = await this.#home.commands.save_edition(request)
    let digests = new Map(saved.digests.map(({ id, digest }) => [id, digest]))
    for (let { id, node } of draft.blocks) this.#stored.set(id, { node, digest: digests.get(id) ?? "" })
    for (let { id } of draft.gone) this.#stored.delete(id)
    if (draft.order) this.#order = draft.order
    if (draft.title !== null) this.#storedTitle = draft.title
    if (draft.points) this.#storedPoints = draft.points
    this.#revision = saved.revision
    this.savedAt = saved.at
    this.head = { ...this.head, revision: saved.revision, words: saved.words, changed: saved.at, title: this.#storedTitle }
    if (approved) this.#changedApproved = true
    return saved.read_again
  }

  async #mend(failure: Failure): Promise<boolean> {
    if (failure.code !== "changed_elsewhere") return false
    let named = new Set((failure.args.blocks ?? "").split(" ").filter(Boolean))
    this.#take(await this.#home.commands.open_edition({ edition: this.id }), named)
    return true
  }

  /// Takes over what others changed. `refused` are blocks of which the core said that both changed them.
  #take(read: EditionView, refused: ReadonlySet<string> = new Set()) {
    let changedHere = this.#changedHere()
    let theirs = new Map(read.blocks.map((block) => [block.id, block]))
    let here = new Set(idsOf(this.editor.doc))
    let differs = (id: string) => this.#stored.get(id)?.digest !== theirs.get(id)?.digest
    let nodes = this.#nodes()
    let isAsThere = (id: string) => {
      let there = theirs.get(id)
      return there !== undefined && nodes.get(id)?.eq(blockOf(there)) === true
    }
    let both = [...changedHere].filter((id) => here.has(id) && (refused.has(id) || (this.#stored.has(id) && differs(id))) && !isAsThere(id))
    // What was thrown away here and rewritten there comes back: no words are lost unsaid.
    let inStep = new Set([...this.#stored.keys()].filter((id) => here.has(id) || !differs(id)))
    let transaction = takeOver(this.editor, read.blocks.map(blockOf), inStep, (id) => here.has(id) && changedHere.has(id), !this.#isReordered()) ?? this.editor.tr
    let stored = { title: this.#storedTitle, points: this.#storedPoints }
    let inHead = headConflicts(this.#written(), stored, { title: read.title, points: read.key_points })
    writeHead(transaction, this.#differingHead(read, false))
    if (transaction.docChanged) {
      let own = this.#own?.revision === read.head.revision ? this.#own : null
      this.dispatch((own ? ofRun(closeHistory(transaction), own.run) : transaction).setMeta("theirs", true).setMeta("addToHistory", own !== null))
      if (own) this.savedAt = read.head.changed
    }
    let [before, title, points] = [this.#stored, this.#storedTitle, this.#storedPoints]
    this.#note(read, changedHere)
    // What both changed is still expected as it was, until the user has chosen.
    if (inHead.some(({ part }) => part === "title")) this.#storedTitle = title
    if (inHead.some(({ part }) => part === "key_points")) this.#storedPoints = points
    for (let id of both) {
      let known = before.get(id)
      if (known) this.#stored.set(id, known)
    }
    let known = new Map(this.conflicts.map(({ id, aside }) => [id, aside]))
    let aside = (id: string) => known.get(id) ?? this.#aside.begin()
    this.conflicts = [
      ...inHead.map((conflict) => ({ ...conflict, aside: aside(conflict.id) })),
      ...both.map((id): Conflict => ({ part: "block", id, theirs: theirs.get(id) ?? null, aside: aside(id) })),
    ]
    this.renew(read.head)
    this.#hear(read)
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
    // Behind a space at its end somebody is about to type a word.
    let space = whole ? "" : this.title.slice(this.title.trimEnd().length)
    return { ...(takesTitle ? { title: read.title + space } : {}), ...(takesPoints ? { keyPoints: read.key_points } : {}) }
  }

  /// Title and key points as they are stored: without spaces around them, and without points that say nothing.
  #written(): { title: string; points: string[] } {
    return { title: this.title.trim(), points: this.keyPoints.map((point) => point.trim()).filter((point) => point !== "") }
  }
}

const headIn = ({ title, key_points }: EditionView) => ({ title, keyPoints: key_points })

const blockOf = (block: BlockView): Node => blockFrom(block.id, block.node as NodeJson)
