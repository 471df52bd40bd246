/// What lies over the screens: the palette, the key sheet, the few dialogs that can be asked for anywhere.

/// Which one is open.
export type Over = { kind: "palette" } | { kind: "keys" } | { kind: "new_article" } | { kind: "address"; url: string } | null

let over = $state.raw<Over>(null)

/// Reactive.
export const frame = {
  get over(): Over {
    return over
  },
}

/// Opens one of them; `null` closes what is open.
export function lay(next: Over): void {
  over = next
}

/// Asks whether to open this web address outside, and opens it if the user says so.
/// What is not a web or mail address is not offered at all.
export function offerAddress(url: string): void {
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) over = { kind: "address", url }
}
