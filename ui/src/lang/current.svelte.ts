/// The interface's language of the moment. What reads it is drawn again when it changes.
import { message, type Args, type InterfaceLanguage } from "./fluent"

let current = $state<InterfaceLanguage>("en")

/// The interface's language; reactive.
export function language(): InterfaceLanguage {
  return current
}

/// Changes the interface's language, at once and everywhere.
export function setLanguage(next: InterfaceLanguage): void {
  current = next
  document.documentElement.lang = next
}

/// The words for `key` in the interface's language; the key itself if it has none, which a test forbids.
export function t(key: string, args?: Args): string {
  return message(current, key, args) ?? key
}

/// The words for `key`, or `otherwise` where a code came from the core that has none.
export function tOr(key: string, otherwise: string, args?: Args): string {
  return message(current, key, args) ?? otherwise
}
