import type { EditorState, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { smallState } from "../../editor/editor"
import { documentWithoutIds, isBlank, jsonFrom, type NodeJson } from "../../editor/json"
import { replaceDiffering } from "../../editor/merge"
import type { Failure } from "../../ipc/failure"
import type { Node, NoteText, NoteView, Passage, UndecidedView } from "../../ipc/types"
import { Home } from "../../state/home"
import { keep, keptAs, release } from "../../state/kept"
import { Aside, type AsideChange } from "./aside"
import { askTypography } from "./asTyped"
import { autosave, type Autosave, type SaveState } from "./autosave"
import { pastingInto } from "./pasting"
import { Speller } from "./speller.svelte"

/// Takes an endnote's words in one language up for writing: as they were left here unsaved, or as they are stored.
/// `article` and `edition` are the ids of the article and of its edition in this language.
export function openNote(note: NoteView, article: string, edition: string, language: string): OpenNote {
  let left = keptAs<OpenNote>(nameOf(note.id, language))
  if (!left) return new OpenNote(note, article, edition, language)
  release(left)
  left.away = false
  return left
}

/// An endnote's words in one language while they are written, and their saving.
export class OpenNote {
  editor: EditorState = $state.raw({} as EditorState)
  saving: SaveState = $state.raw({ kind: "saved" })
  /// The words that others wrote while these were written, until the user has chosen.
  conflict: { aside: string; theirs: NoteText | null } | null = $state.raw(null)
  /// The view that shows the words now.
  view: EditorView | null = null
  readonly speller: Speller
  /// Called when the user is done with them.
  close: () => void = () => undefined
  /// Called when the words have come into the file.
  saved: () => void = () => undefined
  /// Whether the writer was put away.
  away = false
  /// How often words came into the file from here. What was asked for before the last time may tell of former ones.
  saves = 0
  /// Whether what comes into the file now was asked for at this desk, so that one undo takes it back here.
  isOwnDoing = false

  readonly id: string
  readonly #article: string
  readonly #language: string
  readonly #edition: string
  readonly #home = new Home()
  #stored: string
  #digest: string | null
  #aside: Aside
  #autosave: Autosave

  constructor(note: NoteView, article: string, edition: string, language: string) {
    this.id = note.id
    this.#article = article
    this.#language = language
    this.#edition = edition
    this.speller = new Speller(
      () => language,
      () => (this.view ? [this.view] : []),
    )
    let text = textOf(note, language)
    this.editor = this.#stateOf(text)
    this.#digest = text?.digest ?? null
    this.#stored = JSON.stringify(this.#blocks())
    this.#aside = new Aside(edition, this.#home)
    this.#autosave = autosave<Draft>({
      collect: () => this.#collect(),
      send: (draft) => this.#send(draft),
      mend: (failure) => this.#mend(failure),
      tell: (state) => {
        this.saving = state
        if (this.away && state.kind === "saved" && !this.dirty) this.#end()
      },
    })
  }

  /// The words as they are here, without their form.
  get words(): string {
    return this.editor.doc.textBetween(0, this.editor.doc.content.size, "\n")
  }

  /// Whether words are here that are not in the file.
  get dirty(): boolean {
    return this.#collect() !== null
  }

  /// Why words are not in the file, once it was tried; null if they are.
  get trouble(): Failure | null {
    return this.saving.kind === "failed" && this.dirty ? this.saving.failure : null
  }

  /// Takes a step in the words.
  dispatch = (transaction: Transaction): void => {
    this.editor = this.editor.apply(transaction)
    this.view?.updateState(this.editor)
    if (transaction.docChanged) this.#autosave.touched()
  }

  /// Puts other words in the place of these, which one undo takes back; none does if they are others'.
  take(blocks: Node[], isUndone = true): void {
    let transaction = this.editor.tr
    replaceDiffering(transaction, -1, this.editor.doc, documentWithoutIds(blocks as NodeJson[]))
    this.dispatch(transaction.setMeta("addToHistory", isUndone))
  }

  /// Saves at once.
  flush(): Promise<void> {
    return this.#autosave.flush()
  }

  /// Takes over the note as it is stored now, asked for since the last save, unless words are being written here.
  renew(note: NoteView): void {
    let text = textOf(note, this.#language)
    // What is to be chosen is between the words here and those that are stored now.
    if (this.conflict) this.conflict = { ...this.conflict, theirs: text }
    // Who chose the words here elsewhere has left nothing to ask.
    if (this.conflict && JSON.stringify(text?.blocks ?? []) === JSON.stringify(this.#blocks())) return void this.keepMine()
    if (this.conflict || this.dirty || this.saving.kind === "saving") return
    if ((text?.digest ?? null) === this.#digest) return
    this.#takeOver(text)
  }

  /// Takes note of what waits in the file. Somebody elsewhere may have settled what is asked here.
  heard(undecided: readonly UndecidedView[]): void {
    this.#aside.heard(undecided, new Set(this.conflict ? [this.conflict.aside] : []))
    if (this.#collect()?.aside) this.#autosave.touched()
  }

  /// Settles the conflict: the words here are saved over the others'.
  async keepMine(): Promise<void> {
    if (!this.conflict) return
    this.#digest = this.conflict.theirs?.digest ?? null
    // Should both be the same by now, nothing is left to save.
    this.#stored = JSON.stringify(this.conflict.theirs?.blocks ?? [])
    this.conflict = null
    await this.flush()
  }

  /// Settles the conflict: the others' words come in place of those here. One can undo it.
  async takeTheirs(): Promise<void> {
    if (!this.conflict) return
    let { theirs } = this.conflict
    this.conflict = null
    this.#digest = theirs?.digest ?? null
    this.take(theirs?.blocks ?? [])
    this.#stored = JSON.stringify(this.#blocks())
    await this.flush()
  }

  /// Puts the words away. Those that are not saved go on trying. True if all are saved.
  async putAway(): Promise<boolean> {
    this.away = true
    if (this.dirty) keep(this.#home.path, nameOf(this.id, this.#language), this)
    await this.flush()
    if (this.dirty) return false
    if (this.away) this.#end()
    return true
  }

  get #differs(): boolean {
    return JSON.stringify(this.#blocks()) !== this.#stored
  }

  #end() {
    release(this)
    this.#aside.leave()
    this.#autosave.stop()
    this.speller.close()
  }

  /// What is to be saved: the words here, or until somebody has chosen, that they wait.
  #collect(): Draft | null {
    let { conflict } = this
    let waiting: [string, Passage][] = conflict ? [[conflict.aside, { place: "endnote", note: this.id, blocks: this.#blocks() }]] : []
    let blocks = conflict || !this.#differs ? null : this.#blocks()
    let aside = this.#aside.collect(new Map(waiting))
    return blocks || aside ? { blocks, aside } : null
  }

  #stateOf(text: NoteText | null): EditorState {
    let close = () => {
      this.close()
      return true
    }
    return smallState(documentWithoutIds((text?.blocks ?? []) as NodeJson[]), { Escape: close, "Mod-Enter": close }, askTypography(() => this.#language), this.speller, pastingInto(() => this.#language))
  }

  #blocks(): Node[] {
    let blocks: Node[] = []
    this.editor.doc.forEach((block) => {
      if (!isBlank(block)) blocks.push(jsonFrom(block) as Node)
    })
    return blocks
  }

  #takeOver(text: NoteText | null) {
    this.#digest = text?.digest ?? null
    this.take(text?.blocks ?? [], this.isOwnDoing)
    this.#stored = JSON.stringify(this.#blocks())
  }

  async #send({ blocks, aside }: Draft): Promise<void> {
    if (aside) await this.#aside.put(aside.put)
    if (blocks) await this.#sendWords(blocks)
    if (aside) await this.#aside.settle(aside.over)
  }

  async #sendWords(blocks: Node[]): Promise<void> {
    let saved = await this.#home.commands.save_note({ note: this.id, language: this.#language, blocks, expected: this.#digest ?? "", edition: this.#edition })
    this.#stored = JSON.stringify(blocks)
    this.#digest = textOf(saved, this.#language)?.digest ?? null
    this.saves += 1
    this.saved()
  }

  async #mend(failure: Failure): Promise<boolean> {
    if (failure.code !== "changed_elsewhere") return false
    let article = await this.#home.commands.open_article({ article: this.#article })
    let note = article.notes.find(({ id }) => id === this.id)
    if (!note) return false
    this.conflict = { aside: this.#aside.begin(), theirs: textOf(note, this.#language) }
    return true
  }
}

const nameOf = (note: string, language: string): string => `note ${note} ${language}`

const textOf = (note: NoteView, language: string): NoteText | null => note.texts.find((text) => text.language === language && text.blocks.length > 0) ?? null

type Draft = { blocks: Node[] | null; aside: AsideChange | null }
