import type { Transaction } from "prosemirror-state"
import { Step, StepMap, StepResult } from "prosemirror-transform"

/// An endnote whose words became others: the digests of what they said before and of what they say after.
export interface Rewritten {
  note: string
  before: string
  after: string
}

/// An endnote that was made here: its id, and the digest of the words that it was made with; an empty one is of no words.
export interface MadeNote {
  id: string
  digest: string
}

/// What is to be done to endnotes beside a text: those that become others, those that go, and those that come back.
export interface NotesChange {
  rewritten: readonly Rewritten[]
  gone: readonly MadeNote[]
  come: readonly MadeNote[]
}

/// Adds to a transaction that endnotes were rewritten with it. They lie beside the text, but whoever undoes the one
/// means the other too.
export const withNotesRewritten = (transaction: Transaction, notes: readonly Rewritten[]): Transaction =>
  notes.length === 0 ? transaction : transaction.step(new NotesStep({ rewritten: notes, gone: [], come: [] }))

/// Adds to a transaction that these endnotes were made for it.
export const withNotesMade = (transaction: Transaction, made: readonly MadeNote[]): Transaction =>
  made.length === 0 ? transaction : transaction.step(new NotesStep({ rewritten: [], gone: [], come: made }))

/// What is to be done to endnotes with a transaction, such as an undo, in order.
export const notesChanged = (transaction: Transaction): readonly NotesChange[] => transaction.steps.flatMap(step => (step instanceof NotesStep ? [step.change] : []))

/// Endnotes rewritten the other way.
export const backwards = (notes: readonly Rewritten[]): Rewritten[] => notes.map(({ note, before, after }) => ({ note, before: after, after: before }))

/// A step that leaves the text as it is, and by which the history knows what is to be done to endnotes.
class NotesStep extends Step {
  constructor(readonly change: NotesChange) {
    super()
  }

  override apply(doc: Parameters<Step["apply"]>[0]): StepResult {
    return StepResult.ok(doc)
  }

  override invert(): Step {
    const { rewritten, gone, come } = this.change
    return new NotesStep({ rewritten: backwards(rewritten), gone: come, come: gone })
  }

  override map(): Step {
    return this
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override toJSON(): object {
    return { stepType: "notes", ...this.change }
  }
}
