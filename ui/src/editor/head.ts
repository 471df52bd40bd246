import type { Node } from "prosemirror-model"
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state"
import { Head } from "./headAttribute"
import { newRun, ofRun } from "./oneStep"
import { Step, StepMap, StepResult } from "prosemirror-transform"
import { shared } from "./typography"

/// The parts of a head that become others.
export interface HeadChange {
  title?: string
  keyPoints?: readonly string[]
}

/// A field of the head: 0 is the title, 1 the first key point. `caret` is the place in its words.
export interface HeadPlace {
  field: number
  caret: number
}

/// What stands above the body. The document's root holds it, so that one history takes back what was done to it and
/// to the body, in turn.
export const headOf = (doc: Node): Head => doc.attrs.head as Head

/// Remembers where one types in the head, so that what is typed in one go is one step of the history.
export const headTyping = (): Plugin<Typing | null> =>
  new Plugin<Typing | null>({
    key: typingKey,
    state: {
      init: () => null,
      apply: (transaction, last) => (transaction.getMeta(typingKey) as Typing | undefined) ?? (transaction.docChanged ? null : last),
    },
  })

/// Writes the words of a field. `isTyped` says that a key did it: then it goes on with the step before, if that was
/// a key in the same field just now.
export const writeField = (state: EditorState, field: number, words: string, isTyped: boolean): Transaction => {
  const { keyPoints } = headOf(state.doc)
  const transaction = writeHead(state.tr, field === 0 ? { title: words } : { keyPoints: keyPoints.with(field - 1, words) })
  const last = typingKey.getState(state)
  const goesOn = isTyped && last?.field === field && transaction.time - last.time < GOING_ON
  const typing: Typing = { field: isTyped ? field : null, time: transaction.time, run: goesOn ? last.run : newRun() }
  return ofRun(transaction.setMeta(typingKey, typing), typing.run)
}

/// Adds to a transaction that the head is another.
export const writeHead = (transaction: Transaction, { title, keyPoints }: HeadChange): Transaction => {
  const now = headOf(transaction.doc)
  if (title !== undefined) transaction.step(new HeadStep("title", now.title, title))
  if (keyPoints !== undefined) transaction.step(new HeadStep("keyPoints", now.keyPoints, [...keyPoints]))
  return transaction
}

/// Makes of a part of the head, as it is known to be, another. Where others have changed that part meanwhile it does
/// nothing: an undo must not take away what they wrote.
class HeadStep extends Step {
  constructor(readonly part: keyof HeadChange, readonly before: string | readonly string[], readonly after: string | readonly string[]) {
    super()
  }

  override apply(doc: Node): StepResult {
    const { title, keyPoints } = headOf(doc)
    const now = { title, keyPoints }
    if (JSON.stringify(now[this.part]) !== JSON.stringify(this.before)) return StepResult.fail(`The ${this.part} was changed by others.`)
    const after = this.part === "title" ? new Head(this.after as string, keyPoints) : new Head(title, this.after as readonly string[])
    return StepResult.ok(doc.type.create({ head: after }, doc.content, doc.marks))
  }

  override invert(): Step {
    return new HeadStep(this.part, this.after, this.before)
  }

  override map(): Step {
    return this
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override toJSON(): object {
    return { stepType: "head", part: this.part, before: this.before, after: this.after }
  }
}

/// Where two documents' heads differ first: the end of the words that are others in `after`. Null if they are the same.
export const placeOfChange = (before: Node, after: Node): HeadPlace | null => {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const differs = fresh.findIndex((words, at) => words !== old[at])
  if (differs < 0 && old.length === fresh.length) return null
  // Where the last key points went, the one before them is left.
  const field = differs < 0 ? fresh.length - 1 : differs
  const words = fresh[field] as string
  return { field, caret: words.length - shared(old[field] ?? "", words).tail }
}

const fieldsOf = (doc: Node): string[] => [headOf(doc).title, ...headOf(doc).keyPoints]

/// Typing in a field, at a time in milliseconds; `field` is null for what is a step by itself.
interface Typing {
  field: number | null
  time: number
  run: number
}

const typingKey = new PluginKey<Typing | null>("head typing")

/// The history's own pause, after which typing is a new step.
const GOING_ON = 500
