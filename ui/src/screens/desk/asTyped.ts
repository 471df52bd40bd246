import { isInsideWord, isOneCharacter, shared, type AskTypography } from "../../editor/typography"
import { commands } from "../../state/core"

/// Asks the core how the printers of a language set what was typed.
export const askTypography =
  (language: () => string): AskTypography =>
  (before, typed, phrase) =>
    commands.typography_typed({ language: phrase ?? language(), before, typed })

/// Sets the character that was just typed into a field, as `typographyAsTyped` does in an editor. It must hear of
/// every input, so that it knows where the characters stand that are still asked about.
/// `changed` is called when the field's words were set.
export function setTyped(field: HTMLTextAreaElement, event: Event, ask: AskTypography, changed: () => void): void {
  let queue = queues.get(field) ?? { turn: Promise.resolve(), places: new Set<Place>(), text: field.value }
  follow(field, queue)
  let typed = event instanceof InputEvent && isSettled(event) ? (event.data ?? "") : ""
  let end = field.selectionStart
  if (!isOneCharacter(typed) || isInsideWord(field.value.slice(0, end - typed.length), typed)) return
  queues.set(field, queue)
  let place = { end }
  queue.places.add(place)
  queue.turn = queue.turn.then(() => settle(field, queue, place, typed, ask, changed))
}

/// Whether what came in stays as it is. The last input of a dead key or an input method does, though it still counts
/// as one of its composition.
const isSettled = (event: InputEvent): boolean =>
  event.inputType === "insertFromComposition" || (event.inputType === "insertText" && !event.isComposing)

/// The place behind a typed character that is not set yet.
type Place = { end: number }

/// The characters of a field that are not set yet are set in their turn. `text` is what their places are counted in.
type Queue = { turn: Promise<void>; places: Set<Place>; text: string }

const queues = new WeakMap<HTMLTextAreaElement, Queue>()

/// Places behind a change move with it, and those within it are gone.
function follow(field: HTMLTextAreaElement, queue: Queue): void {
  let { head, tail } = shared(queue.text, field.value)
  let grown = field.value.length - queue.text.length
  for (let place of queue.places) {
    if (place.end <= head) continue
    if (place.end >= queue.text.length - tail) place.end += grown
    else queue.places.delete(place)
  }
  queue.text = field.value
}

async function settle(field: HTMLTextAreaElement, queue: Queue, place: Place, typed: string, ask: AskTypography, changed: () => void): Promise<void> {
  let text = field.value.slice(0, place.end)
  let isThere = queue.places.has(place) && text.endsWith(typed)
  let replacement = isThere ? await ask(text.slice(0, -typed.length), typed, null).catch(() => null) : null
  let isMeant = queue.places.delete(place) && field.value.slice(0, place.end) === text
  if (!replacement || !isMeant || document.activeElement !== field) return
  let old = text.slice(-replacement.replaces)
  let { head, tail } = shared(old, replacement.with)
  let moved = (at: number) => (at >= place.end ? at + replacement.with.length - old.length : at)
  let [from, to] = [moved(field.selectionStart), moved(field.selectionEnd)]
  field.setRangeText(replacement.with.slice(head, replacement.with.length - tail), place.end - old.length + head, place.end - tail)
  follow(field, queue)
  field.setSelectionRange(from, to)
  changed()
}
