import { isInsideWord, isOneCharacter, shared, type AskTypography } from "../../editor/typography"
import { commands } from "../../state/core"

/// Asks the core how the printers of a language set what was typed.
export const askTypography =
  (language: () => string): AskTypography =>
  (before, typed) =>
    commands.typography_typed({ language: language(), before, typed })

/// Sets the character that was just typed into a field, as `typographyAsTyped` does in an editor.
export function setTyped(field: HTMLTextAreaElement, event: Event, ask: AskTypography): void {
  let typed = event instanceof InputEvent && event.inputType === "insertText" && !event.isComposing ? (event.data ?? "") : ""
  let queue = queues.get(field) ?? { turn: Promise.resolve(), moved: 0, isReplacing: false }
  let end = field.selectionStart
  if (queue.isReplacing || !isOneCharacter(typed) || isInsideWord(field.value.slice(0, end - typed.length), typed)) return
  queues.set(field, queue)
  let { moved } = queue
  queue.turn = queue.turn.then(() => settle(field, queue, end + queue.moved - moved, typed, ask))
}

/// The characters of a field that are not set yet are set in their turn. `moved` is by how much what stands
/// behind has moved.
type Queue = { turn: Promise<void>; moved: number; isReplacing: boolean }

const queues = new WeakMap<HTMLTextAreaElement, Queue>()

async function settle(field: HTMLTextAreaElement, queue: Queue, end: number, typed: string, ask: AskTypography): Promise<void> {
  let text = field.value.slice(0, end)
  if (!text.endsWith(typed)) return
  let replacement = await ask(text.slice(0, -typed.length), typed).catch(() => null)
  if (!replacement || document.activeElement !== field || !field.value.startsWith(text)) return
  let old = text.slice(-replacement.replaces)
  let { head, tail } = shared(old, replacement.with)
  let grown = replacement.with.length - old.length
  let places = [field.selectionStart, field.selectionEnd].map((place) => (place >= end ? place + grown : place))
  field.setSelectionRange(end - old.length + head, end - tail)
  queue.isReplacing = true
  // By a command of the browser it is a step that the field can take back.
  let fresh = replacement.with.slice(head, replacement.with.length - tail)
  document.execCommand(fresh === "" ? "delete" : "insertText", false, fresh)
  queue.isReplacing = false
  queue.moved += grown
  field.setSelectionRange(places[0] ?? end, places[1] ?? end)
}
