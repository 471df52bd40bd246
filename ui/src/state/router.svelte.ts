/// Where the window is.
import { Failure } from "../ipc/failure"
import { failuresToDismiss } from "./messages.svelte"
import { mayBeLost } from "./frame.svelte"

/// A screen with what it shows.
export type Place =
  | { screen: "welcome" }
  | { screen: "library" }
  | { screen: "desk"; article: string; edition: string | null }
  | { screen: "import"; article: string | null }
  | { screen: "bin" }
  | { screen: "people"; person: string | null }
  | { screen: "settings" }

/// What could not be saved, and why. What is `kept` outlives the screen and comes back with it; only the
/// window's end loses it.
export type Unsaved = { failure: Failure; kept: boolean }

/// Finishes what must be finished before a screen is left or, when `closing`, the window closes. Null if all is safe.
export type Finish = (closing: boolean) => Promise<Unsaved | null>

/// How long a save may hold up the window's end before the user is asked, in milliseconds.
const LONGEST_SAVE = 15_000

let place = $state.raw<Place>({ screen: "welcome" })
let leaving = new Set<Finish>()

/// Where we are; reactive.
export const router = {
  get place(): Place {
    return place
  },
}

/// Goes to another screen, once the present one has put its things away. Stays if words would be lost
/// and the user would rather keep them.
export async function go(next: Place): Promise<void> {
  let dismissFailures = failuresToDismiss()
  if (!(await putAway())) return
  dismissFailures()
  show(next)
}

/// Goes to another screen at once, where nothing is left to put away.
export function show(next: Place): void {
  place = next
}

/// Registers what a screen must finish before it is left or the window closes, such as saving.
/// Returns how to take it back.
export function beforeLeaving(finish: Finish): () => void {
  leaving.add(finish)
  return () => leaving.delete(finish)
}

/// Lets the present screen finish. False if words would be lost by going on, and the user wants to stay.
export async function putAway(closing = false): Promise<boolean> {
  let answers = await Promise.all([...leaving].map((finish) => answerOf(finish, closing)))
  let lost = answers.find((unsaved) => unsaved !== null && (closing || !unsaved.kept))
  return lost ? mayBeLost(lost.failure, closing) : true
}

async function answerOf(finish: Finish, closing: boolean): Promise<Unsaved | null> {
  let answer = finish(closing).catch((thrown: unknown): Unsaved => ({ failure: new Failure("internal", { reason: String(thrown) }, String(thrown)), kept: false }))
  if (!closing) return answer
  // A save that does not come back must not hold the window for ever.
  let late = new Promise<Unsaved>((resolve) => setTimeout(() => resolve({ failure: new Failure("busy", {}, "busy"), kept: false }), LONGEST_SAVE))
  return Promise.race([answer, late])
}
