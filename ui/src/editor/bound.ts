import { keydownHandler } from "prosemirror-keymap"
import { Plugin, type Command } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"

/// Binds keys to commands. On a layout without Latin letters the place of a key counts, so that Ctrl-Z is
/// where a Russian keyboard has «я»: ProseMirror knows places by their old numbers alone, and WebKitGTK
/// gives none for such keys.
export const boundKeys = (bindings: Record<string, Command>): Plugin => new Plugin({ props: { handleKeyDown: answerKeys(bindings) } })

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
