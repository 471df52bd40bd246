import { isInsideWord, isOneCharacter, shared, type AskTypography } from "../../editor/typography"
import { commands } from "../../state/core"

/// Asks the core how the printers of a language set what was typed.
export const askTypography =
  (language: () => string): AskTypography =>
  (before, typed) =>
    commands.typography_typed({ language: language(), before, typed })

/// Sets the character that was just typed into a field, as `typographyAsTyped` does in an editor.
export async function setTyped(field: HTMLTextAreaElement, event: Event, ask: AskTypography): Promise<void> {
  let typed = event instanceof InputEvent && event.inputType === "insertText" && !event.isComposing ? (event.data ?? "") : ""
  let end = field.selectionStart
  let before = field.value.slice(0, end - typed.length)
  if (replacing || !isOneCharacter(typed) || isInsideWord(before, typed)) return
  let isThere = () => field.isConnected && field.value.startsWith(before + typed)
  if (!isThere()) return
  let replacement = await ask(before, typed).catch(() => null)
  if (!replacement || !isThere()) return
  let old = (before + typed).slice(-replacement.replaces)
  let { head, tail } = shared(old, replacement.with)
  let fresh = replacement.with.slice(head, replacement.with.length - tail)
  let [caret, away] = [field.selectionStart, field.selectionEnd]
  let moved = (place: number) => (place >= end ? place + replacement.with.length - old.length : place)
  field.setSelectionRange(end - old.length + head, end - tail)
  replacing = true
  // By a command of the browser it is a step that the field can take back.
  document.execCommand(fresh === "" ? "delete" : "insertText", false, fresh)
  replacing = false
  field.setSelectionRange(moved(caret), moved(away))
}

/// What is put in place of what was typed is not typed.
let replacing = false
