import { keydownHandler } from "prosemirror-keymap"
import { Plugin, type Command } from "prosemirror-state"

/// Binds keys to commands. On a layout without Latin letters the place of a key counts, so that Ctrl-Z is
/// where a Russian keyboard has «я»: ProseMirror knows places by their old numbers alone, and WebKitGTK
/// gives none for such keys.
export const boundKeys = (bindings: Record<string, Command>): Plugin => {
  const handle = keydownHandler(bindings)
  return new Plugin({ props: { handleKeyDown: (view, event) => handle(view, byPlace(event)) } })
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
