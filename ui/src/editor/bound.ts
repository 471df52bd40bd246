import { keydownHandler } from "prosemirror-keymap"
import { Plugin, type Command } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"

/// Binds keys to commands. On a layout without Latin letters the place of a key counts, so that Ctrl-Z is
/// where a Russian keyboard has «я»: ProseMirror knows places by their old numbers alone, and WebKitGTK
/// gives none for such keys.
export const boundKeys = (bindings: Record<string, Command>): Plugin => new Plugin({ props: { handleKeyDown: answerKeys(bindings) } })

/// Binds keys that do something once, however long they are held.
export const boundOnce = (bindings: Record<string, Command>): Plugin => {
  const held = answerKeys(Object.fromEntries(Object.keys(bindings).map(keys => [keys, () => true])))
  const pressed = answerKeys(bindings)
  return new Plugin({ props: { handleKeyDown: (view, event) => (event.repeat ? held : pressed)(view, event) } })
}

/// Keeps a key with Ctrl and Alt that nothing answers from being typed, as the base does it in the place of what is selected as
/// a whole, such as a picture. AltGr, which is both on some systems, types.
export const chordsTypeNothing = (): Plugin => new Plugin({ props: { handleKeyPress: (_view, event) => event.ctrlKey && event.altKey && !event.getModifierState("AltGraph") } })

/// Answers the press of a key by the command that is bound to it; true if there was one that could be done.
export const answerKeys = (bindings: Record<string, Command>): ((view: EditorView, event: KeyboardEvent) => boolean) => {
  const handle = keydownHandler(bindings)
  return (view, event) => handle(view, byPlace(event))
}

/// The press of a key with Ctrl or Cmd as a Latin layout would give it.
export const byPlace = (event: KeyboardEvent): KeyboardEvent => {
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code)
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph")
  if (!place || !isShortcut || event.keyCode !== 0 || !/^[^\0-\x7f]$/u.test(event.key)) return event
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event
  const key = place[2] ?? place[1]?.toLowerCase() ?? event.key
  return new KeyboardEvent("keydown", { key, code, ctrlKey, metaKey, altKey, shiftKey })
}
