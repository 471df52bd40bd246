/// Short messages, as keys of the interface's words.
import type { Failure } from "../ipc/failure"

/// `done` goes away by itself; a `failure` stays until it is dismissed.
export type Message = {
  id: number
  kind: "done" | "failure"
  words: string
  args: Record<string, string | number>
  /// What to say if there are no words for the key.
  otherwise: string
  /// What one can do about it.
  mend: { words: string; run: () => void } | null
  /// What failed, so that its success takes the message away.
  action: string | null
}

let messages = $state.raw<Message[]>([])
let counter = 0

/// The messages on the screen; reactive.
export function shownMessages(): Message[] {
  return messages
}

/// Tells that something was done.
export function tell(words: string, args: Record<string, string | number> = {}, mend: Message["mend"] = null): void {
  show({ kind: "done", words, args, otherwise: "", mend, action: null })
}

/// Tells that something could not be done, in the words of its code.
export function tellFailure(failure: Failure, mend: Message["mend"] = null): void {
  show({ kind: "failure", words: `error-${failure.code}`, args: failure.args, otherwise: failure.message, mend, action: failure.action })
}

/// Takes a message away.
export function dismiss(id: number): void {
  messages = messages.filter((message) => message.id !== id)
}

/// Takes away what was told of an action's failures, because it has succeeded now.
export function dismissAction(action: string): void {
  if (messages.some((message) => message.action === action)) messages = messages.filter((message) => message.action !== action)
}

/// Takes the failures away that are told now, once the screen that they were about is left. What is told
/// on leaving comes later and stays.
export function failuresToDismiss(): () => void {
  let told = new Set(messages.filter(({ kind }) => kind === "failure").map(({ id }) => id))
  return () => (messages = messages.filter(({ id }) => !told.has(id)))
}

/// Takes all messages away, as when they were read, or when what they were about is no longer on the screen.
/// False if there were none.
export function dismissAll(): boolean {
  let some = messages.length > 0
  messages = []
  return some
}

function show(message: Omit<Message, "id">): void {
  counter += 1
  let shown = { ...message, id: counter }
  // A newer “done” takes the older one's place, and the same failure is not said twice. Two that can be mended are two.
  let isSame = (other: Message) => other.words === message.words && (!message.mend || JSON.stringify(other.args) === JSON.stringify(message.args))
  messages = [...messages.filter((other) => (message.kind === "done" ? other.kind !== "done" : !isSame(other))), shown].slice(-2)
  // Who may take back what was done needs the time to see that it was wrong.
  if (message.kind === "done") setTimeout(() => dismiss(shown.id), message.mend ? 20_000 : 5000)
}
