/// Two states of one text, each with its own selection and its own drawing. What is written in the second one, the
/// mirror, is forwarded to the first, and the mirror takes over every step that the first has taken.
import type { Node } from "prosemirror-model"
import { Selection, type EditorState, type Transaction } from "prosemirror-state"
import { Step, StepResult, type StepMap } from "prosemirror-transform"

/// The same steps for the first state, whose selection stays where it is. What is said of them, such as that they end
/// a step of the history, is said there too.
export const forwarded = (own: Transaction, first: EditorState): Transaction => {
  const transaction = first.tr
  for (const step of own.steps) transaction.step(step)
  return tellAlike(transaction, own)
}

/// What the first state has done with `taken`, for the mirror. `own` is what was forwarded, if that was the first of
/// them: the mirror then stands as it said.
export const followed = (mirror: EditorState, taken: readonly Transaction[], own: Transaction | null): Transaction => {
  const transaction = mirror.tr
  for (const [place, { docs, doc, mapping }] of taken.entries()) {
    for (const [at, map] of mapping.maps.entries()) transaction.step(new Taken(map, docs[at + 1] ?? doc))
    if (place === 0 && own) transaction.setSelection(own.selection.getBookmark().resolve(transaction.doc))
  }
  if (!own) return transaction
  if (own.storedMarksSet) transaction.setStoredMarks(own.storedMarks)
  if (own.scrolledIntoView) transaction.scrollIntoView()
  return tellAlike(transaction, own)
}

/// Puts the caret of a transaction to the end of what it last changed, as after an undo.
export const goToChange = (transaction: Transaction): Transaction => {
  let end: number | null = null
  for (const [at, map] of transaction.mapping.maps.entries()) {
    if (end !== null) end = map.map(end)
    map.forEach((_from, _to, _newFrom, newTo) => (end = newTo))
    if (end !== null) end = Math.min(end, (transaction.docs[at + 1] ?? transaction.doc).content.size)
  }
  return end === null ? transaction : transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1)).scrollIntoView()
}

/// Says of a transaction what is said of another, which ProseMirror keeps to itself.
const tellAlike = (transaction: Transaction, other: Transaction): Transaction => {
  for (const [key, value] of Object.entries((other as unknown as { meta: Record<string, unknown> }).meta)) transaction.setMeta(key, value)
  return transaction
}

/// A step that was taken elsewhere. The text after it is that very one, so that what is known of its blocks holds in
/// both states.
class Taken extends Step {
  constructor(readonly places: StepMap, readonly after: Node) {
    super()
  }

  override apply(): StepResult {
    return StepResult.ok(this.after)
  }

  override getMap(): StepMap {
    return this.places
  }

  override invert(doc: Node): Step {
    return new Taken(this.places.invert(), doc)
  }

  override map(): null {
    return null
  }

  override toJSON(): object {
    return { stepType: "taken" }
  }
}
