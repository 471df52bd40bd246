/// Keys by name: `Mod-Shift-n`, `Alt-ArrowLeft`, `F6`, `?`. `Mod` is Cmd on a Mac and Ctrl elsewhere.

/// Whether this machine has Mac keys.
export const onMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform)

/// Whether `event` is the press of these keys. On a layout without Latin letters the place of the key
/// counts, so that Ctrl-K is where a Russian keyboard has «л».
export function pressed(keys: string, event: KeyboardEvent, mac: boolean = onMac): boolean {
  // On Windows a letter of the third level comes with Ctrl and Alt.
  if (event.getModifierState?.("AltGraph")) return false
  let parts = keys.split(/-(?!$)/)
  let name = parts.at(-1) ?? ""
  let mod = parts.includes("Mod")
  let shift = parts.includes("Shift")
  if (event.ctrlKey !== ((mod && !mac) || parts.includes("Ctrl"))) return false
  if (event.metaKey !== (mod && mac)) return false
  if (event.altKey !== parts.includes("Alt")) return false
  let character = name.length === 1 && !/[a-z0-9]/.test(name)
  // Shift is part of typing `?` on most layouts and not a key of its own.
  if (!character && event.shiftKey !== shift) return false
  return event.key === name || event.key.toLowerCase() === name || keyByPlace(event) === name
}

const SIGNS: Record<string, string> = { Comma: ",", Period: ".", Slash: "/" }

/// The name of a key by where it is on the keyboard, when what it types is not a Latin letter or a digit.
function keyByPlace(event: KeyboardEvent): string | null {
  if (/^[a-z0-9]$/i.test(event.key) && !event.altKey && !event.shiftKey) return null
  // A Russian keyboard has «б» in the place of the comma.
  let sign = SIGNS[event.code]
  if (sign && (event.ctrlKey || event.metaKey) && /^[^\0-\x7f]$/u.test(event.key)) return sign
  let place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code)
  if (!place) return null
  return place[2] ?? place[1]?.toLowerCase() ?? null
}

const WRITTEN: Record<string, string> = {
  Mod: "Ctrl",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Delete: "Del",
}
const WRITTEN_ON_MAC: Record<string, string> = { ...WRITTEN, Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃", Enter: "↩" }

/// The keys as they are drawn: one string a key cap.
export function keyCaps(keys: string, mac: boolean = onMac): string[] {
  let written = mac ? WRITTEN_ON_MAC : WRITTEN
  return keys.split(/-(?!$)/).map((part) => written[part] ?? (part.length === 1 ? part.toUpperCase() : part))
}

/// The keys in the form of `aria-keyshortcuts`.
export function ariaKeys(keys: string, mac: boolean = onMac): string {
  return keys
    .split(/-(?!$)/)
    .map((part) => (part === "Mod" ? (mac ? "Meta" : "Control") : part === "Ctrl" ? "Control" : part))
    .join("+")
}

/// Whether the user is writing in a field, so that bare keys are letters and not commands.
export function isTyping(event: KeyboardEvent): boolean {
  let target = event.target
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
