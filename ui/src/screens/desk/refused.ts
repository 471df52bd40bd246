import { Failure } from "../../ipc/failure"
import { tellFailure } from "../../state/messages.svelte"

/// Tells why something cannot be done, which then is not; gives back that there is nothing to do.
export function refused(code: string): null {
  tellFailure(new Failure(code, {}, `nothing was done: ${code}`))
  return null
}
