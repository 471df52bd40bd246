import { Failure } from "../../ipc/failure"
import { dismissAction, tellFailure } from "../../state/messages.svelte"

/// What is refused is told until something else is done after all.
export const MEND = "mend of pairs"

/// Tells why something cannot be done, which then is not; gives back that there is nothing to do.
export function refused(code: string): null {
  dismissAction(MEND)
  let failure = new Failure(code, {}, `nothing was done: ${code}`)
  failure.action = MEND
  tellFailure(failure)
  return null
}
