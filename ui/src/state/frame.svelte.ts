/// What lies over the screens: the palette, the key sheet, the few dialogs that can be asked for anywhere.
import type { Failure } from "../ipc/failure"

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

/// A question whether words that could not be saved may be lost: why they could not, whether the window
/// is closing, and where the answer goes.
export type Question = { failure: Failure; closing: boolean; answer: (mayGo: boolean) => void }

let question = $state.raw<Question | null>(null)

/// The question that is being asked; reactive.
export const asked = {
  get question(): Question | null {
    return question
  },
}

/// Asks whether words may be lost. A newer question takes the older one's place, which then is a no.
export function mayBeLost(failure: Failure, closing: boolean): Promise<boolean> {
  question?.answer(false)
  return new Promise((resolve) => {
    question = {
      failure,
      closing,
      answer(mayGo) {
        question = null
        resolve(mayGo)
      },
    }
  })
}
