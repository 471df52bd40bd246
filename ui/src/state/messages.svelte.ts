/// Short messages, as keys of the interface's words.
import type { Failure } from "../ipc/failure"

/// `done` goes away by itself, and gives way to a newer message; a `failure` stays until it is dismissed or what failed
/// has been done after all.
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

/// So many failures stand on the screen at once, unless the user wants to see all.
const MOST_SHOWN = 3

let messages = $state.raw<Message[]>([])
let offered = $state.raw<Message | null>(null)
let areAllShown = $state(false)
let counter = 0

/// The messages on the screen, in the order in which they were told: of many failures the latest; reactive.
export function shownMessages(): Message[] {
  let failures = messages.filter(({ kind }) => kind === "failure")
  let hidden = new Set(areAllShown ? [] : failures.slice(0, -MOST_SHOWN))
  return messages.filter((message) => !hidden.has(message))
}

/// How many earlier failures wait behind those on the screen; reactive.
export function waitingMessages(): number {
  return messages.length - shownMessages().length
}

/// Shows the failures that wait, too.
export function showAllMessages(): void {
  areAllShown = true
}

/// Tells that something was done.
export function tell(words: string, args: Record<string, string | number> = {}, mend: Message["mend"] = null): void {
  show({ kind: "done", words, args, otherwise: "", mend, action: null })
}

/// Tells that something could not be done, in the words of its code.
export function tellFailure(failure: Failure, mend: Message["mend"] = null): void {
  show({ kind: "failure", words: `error-${failure.code}`, args: failure.args, otherwise: failure.message, mend, action: failure.action })
}

/// What a message offers: of what failed, the mend, until that is over; or else the last of what was done that said how to take
/// it back, on the screen or not, until that is done or what it was about is left; reactive.
export function lastOffer(): Message | null {
  return messages.findLast(({ kind, mend }) => kind === "failure" && mend) ?? offered
}

/// Does what a message offers, which is over then.
export function takeUp(message: Message): void {
  if (offered?.id === message.id) offered = null
  dismiss(message.id)
  message.mend?.run()
}

/// Takes away what offered something in these words: it would do something else by now.
export function withdrawOffer(words: string): void {
  if (offered?.mend?.words === words) offered = null
  keepThose(({ mend }) => mend?.words !== words)
}

/// Takes a message away.
export function dismiss(id: number): void {
  keepThose((message) => message.id !== id)
}

/// Takes the messages on the screen away, because they were read. Those that waited behind them come up. False if
/// there were none.
export function dismissShown(): boolean {
  let read = new Set(shownMessages())
  keepThose((message) => !read.has(message))
  return read.size > 0
}

/// Takes away what was told of an action's failures, because it has succeeded now.
export function dismissAction(action: string): void {
  if (messages.some((message) => message.action === action)) keepThose((message) => message.action !== action)
}

/// Takes the failures away that are told now, once the screen that they were about is left. What is told
/// on leaving comes later and stays.
export function failuresToDismiss(): () => void {
  let told = new Set(messages.filter(({ kind }) => kind === "failure").map(({ id }) => id))
  return () => keepThose(({ id }) => !told.has(id))
}

/// Takes all messages away, when what they were about is no longer on the screen.
export function dismissAll(): void {
  offered = null
  keepThose(() => false)
}

function keepThose(isKept: (message: Message) => boolean): void {
  messages = messages.filter(isKept)
  if (messages.length <= MOST_SHOWN) areAllShown = false
}

function show(message: Omit<Message, "id">): void {
  counter += 1
  let shown = { ...message, id: counter }
  // What was done gives way to what comes after it, but for what can be taken back, which only a newer “done” replaces; and
  // the same failure is not said twice.
  let isSame = (other: Message) => other.words === message.words && JSON.stringify(other.args) === JSON.stringify(message.args)
  if (message.kind === "done" && message.mend) offered = shown
  let isOver = (other: Message) => (other.kind === "done" ? message.kind === "done" || other.mend === null : message.kind === "failure" && isSame(other))
  messages = [...messages.filter((other) => !isOver(other)), shown]
  // Who may take back what was done needs the time to see that it was wrong.
  if (message.kind === "done") setTimeout(() => dismiss(shown.id), message.mend ? 20_000 : 5000)
}
