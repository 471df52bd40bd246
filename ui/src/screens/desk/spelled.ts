/// Goes to the words that no dictionary has, wherever one writes.
import { goToNextWord, goToWord, nextWord, openWordAtCaret } from "../../editor/spelling"
import { formatList, languageName } from "../../lang"
import { tell } from "../../state/messages.svelte"
import type { Desk } from "./desk.svelte"
import { tellOfDictionaries } from "./dictionaries"
import type { OpenEdition } from "./edition.svelte"
import { fieldIn, fieldsOf } from "./fields"

/// Whether there is anything to go to or to say where one writes; read in a reactive context.
export function mayGoToUnknown(desk: Desk | null): boolean {
  let spellers = [desk?.focused?.speller, desk?.openNote?.speller]
  return spellers.some((speller) => speller?.isOn && (speller.unknown || speller.unchecked.length > 0))
}

/// Goes to the next unknown word behind the caret, from the title to the end of the text and round, and asks what to do
/// about it. In an endnote that is written it goes round in that. Where it finds none because there is no dictionary for
/// the language of the text it says how to come by one; if only phrases could not be checked it says which.
export function goToUnknown(desk: Desk): void {
  let [edition, note] = [desk.focused, desk.openNote]
  let speller = note?.view?.hasFocus() ? note.speller : edition?.speller
  let isOwnUnchecked = speller?.unchecked.includes(speller.language())
  if (speller && isOwnUnchecked && !speller.unknown) void tellOfDictionaries(speller.unchecked)
  else if (speller?.unchecked.length && speller.unknown === 0) tell("spelling-rest", { languages: formatList(speller.unchecked.map(languageName)) })
  else if (note?.view?.hasFocus()) goToNextWord(note.speller)(note.editor, note.dispatch, note.view)
  else if (edition) goOn(edition)
}

function goOn(edition: OpenEdition) {
  let { editor, speller, view } = edition
  let field = fieldIn(edition)
  if (field && openBehind(edition, fieldsOf(edition).indexOf(field), field.selectionEnd)) return
  let word = nextWord(editor, speller, field ? 0 : editor.selection.to)
  if (!word && openBehind(edition, 0, 0)) return
  word ??= nextWord(editor, speller, 0)
  if (!word || !view) return
  view.focus()
  goToWord(speller, word)(editor, edition.dispatch, view)
}

/// Opens the first unknown word of the title and the key points that begins at a place in a field or behind it.
function openBehind(edition: OpenEdition, first: number, place: number): boolean {
  for (let [at, field] of fieldsOf(edition).entries()) {
    let spelled = edition.speller.fields.get(field)
    let word = at < first ? undefined : spelled?.words().find(({ from }) => at > first || from >= place)
    if (!word) continue
    spelled?.open(word)
    return true
  }
  return false
}

/// Asks what to do about the unknown word at the caret.
export function askAtCaret(desk: Desk): void {
  let [edition, note] = [desk.focused, desk.openNote]
  let field = edition && fieldIn(edition)
  if (note?.view?.hasFocus()) openWordAtCaret(note.speller)(note.editor, note.dispatch, note.view)
  else if (edition && field) {
    let spelled = edition.speller.fields.get(field)
    let word = spelled?.words().find(({ from, to }) => from <= field.selectionStart && field.selectionStart <= to)
    if (word) spelled?.open(word)
  } else if (edition?.view) edition.hand.run(openWordAtCaret(edition.speller))
}
