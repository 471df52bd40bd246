/// Every action once: the palette, the native menu, the key sheet and the keys themselves are made from it.
import { SvelteSet } from "svelte/reactivity"
import { Failure } from "../ipc/failure"
import { isTyping, pressed } from "./keys"
import { tellFailure } from "./messages.svelte"

/// The native menu an action stands in.
export type MenuName = "file" | "edit" | "insert" | "pairs" | "view" | "go" | "help"

/// Something the user can do. All text is keys of the interface's words.
export type Action = {
  /// Unique; also what the native menu sends back.
  id: string
  words: string
  /// Values for the words.
  args?: Record<string, string | number>
  /// As in `keys.ts`; the first is shown, all work.
  keys?: string[]
  menu?: MenuName
  /// Entries of one group stand together in the menu, divided from the next; 0 unless said.
  group?: number
  /// Whether it can be done now; greyed out if not. Read in a reactive context.
  enabled?: () => boolean
  /// Why it cannot be done, as a failure's code: whoever asks for it all the same is told. None if that is plain to see.
  refusal?: () => string | null
  /// Left out of the palette, as for moving in a list. It stays in the key sheet.
  unlisted?: boolean
  /// The keys are answered elsewhere (by the editor); here they are only shown.
  keysElsewhere?: boolean
  run: () => void
}

/// A set is changed and not replaced: an effect that ends reads a state as it was before, and putting that back
/// would take out what another part of the screen has added in the meantime.
const sets = new SvelteSet<Action[]>()

/// All actions that are there now, in the order they were registered; reactive.
export function actions(): Action[] {
  return [...sets].flat()
}

/// Adds actions; a screen does so while it is shown. Returns how to take them away again.
export function register(added: Action[]): () => void {
  sets.add(added)
  return () => void sets.delete(added)
}

/// Whether an action can be done now.
export function isEnabled(action: Action): boolean {
  return action.enabled?.() ?? true
}

/// Does the action with this id, if it is there and can be done.
export function runAction(id: string): void {
  let action = actions().find((action) => action.id === id)
  if (!action) return
  if (isEnabled(action)) action.run()
  else refuse(action)
}

/// Tells why an action cannot be done. False if there is nothing to tell.
export function refuse(action: Action): boolean {
  let code = action.refusal?.()
  if (!code) return false
  tellFailure(new Failure(code, {}, `${action.id} is refused: ${code}`))
  return true
}

/// Does the action whose keys these are. The latest registered wins, so a screen can take over a key. If none of
/// them can be done, it is told why.
export function runKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  // A letter that is written is no command; looking for one would cost more than the letter.
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && isTyping(event)) return
  let refused: Action[] = []
  for (let action of actions().reverse()) {
    if (action.keysElsewhere) continue
    for (let keys of action.keys ?? []) {
      if (!pressed(keys, event)) continue
      if (isBare(keys) && isTyping(event)) continue
      if (!isEnabled(action)) {
        refused.push(action)
        continue
      }
      event.preventDefault()
      action.run()
      return
    }
  }
  if (refused.some(refuse)) event.preventDefault()
}

/// Keys that also type something or move in a text.
function isBare(keys: string): boolean {
  return !/^(?:Mod|Ctrl|Alt)-/.test(keys) && !/^(?:Shift-)?F\d+$/.test(keys) && keys !== "Escape"
}
