/// The core as typed functions, and the one place where answers' tags are heard.
import type { Backend } from "../ipc/backend"
import { commandsOver, type Commands } from "../ipc/commands"
import { failureFrom, type Failure } from "../ipc/failure"
import type { AddPicture } from "../ipc/types"
import { wellFormed } from "../ipc/wellFormed"
import { announce } from "./answers.svelte"
import { dismissAction } from "./messages.svelte"

let connected: Backend | null = null

/// Every command of the core. Each rejects with `Failure`.
export const commands: Commands = commandsOver(call)

/// The same, of which none crosses if `refusal` tells why it may not when it is asked.
export const commandsUnless = (refusal: () => Failure | null): Commands =>
  commandsOver(async <A>(name: string, request: object): Promise<A> => {
    let failure = refusal()
    if (failure) throw failure
    return call<A>(name, request)
  })

async function call<A>(name: string, request: object): Promise<A> {
  let action = actionOf(name, request)
  let answer = await backend()
    .call(name, wellFormed(request))
    .catch((thrown: unknown) => {
      let failure = failureFrom(thrown)
      failure.action = action
      throw failure
    })
  dismissAction(action)
  for (let hindered of HINDERED[name] ?? []) dismissAction(actionOf(hindered, request))
  announce(answer.changed)
  return answer.value as A
}

/// What was refused for a reason that these commands take away or change, so that the refusal may hold no more.
const HINDERED: Record<string, string[]> = { save_edition: ["set_state"], settle: ["set_state"] }

/// A command and what it is done to, which is the first text of its request; of a picture also which one it is, as many
/// may come into one article.
const actionOf = (name: string, request: object): string =>
  `${name} ${name === "add_picture" ? pictureOf(request as AddPicture) : (Object.values(request).find((value) => typeof value === "string") ?? "")}`

const pictureOf = ({ article, path, asset, name }: AddPicture): string => `${article} ${path ?? asset ?? name ?? ""}`

/// Says which backend to use; once, before anything is asked.
export function connect(backend: Backend): void {
  connected = backend
  backend.onChanged(announce)
}

/// The program around the page: dialogs, menu, window.
export function backend(): Backend {
  if (!connected) throw new Error("nothing is connected yet")
  return connected
}
