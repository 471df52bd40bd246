/// What was pasted and did not come in: what is told of it goes with the next paste of which something does.
import type { Failure } from "../../ipc/failure"
import { dismissAction, tellFailure, type Message } from "../../state/messages.svelte"

let count = 0
/// What was told and not taken away here, each as an action of its own.
let told: readonly string[] = []

/// Tells why something did not come in.
export function tellNotPasted(failure: Failure, mend: Message["mend"] = null): void {
  count += 1
  failure.action = `paste ${count}`
  told = [...told, failure.action]
  tellFailure(failure, mend)
}

/// A paste begins. What it gives back is called whenever something of that paste has come in, and takes away what was
/// told before it; what is told of the rest of the same paste stays.
export function pasteBegins(): () => void {
  let earlier = told
  return () => {
    earlier.forEach(dismissAction)
    told = told.filter((action) => !earlier.includes(action))
    earlier = []
  }
}
