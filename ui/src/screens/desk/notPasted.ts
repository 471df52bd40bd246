/// What was pasted and did not come in: what is told of it goes with the next paste that does.
import type { Failure } from "../../ipc/failure"
import { dismissAction, tellFailure, type Message } from "../../state/messages.svelte"

const PASTING = "paste"

/// Tells why something did not come in.
export function tellNotPasted(failure: Failure, mend: Message["mend"] = null): void {
  failure.action = PASTING
  tellFailure(failure, mend)
}

/// Takes that away, because something has come in now.
export function forgetNotPasted(): void {
  dismissAction(PASTING)
}
