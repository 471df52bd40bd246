/// What the window knows before anything else: the newsroom, the person, what the user likes.
import type { DeskState, NewsroomView, PersonHead, Preferences } from "../ipc/types"
import { failureFrom, type Failure } from "../ipc/failure"
import { forget, onChanges, touches } from "./answers.svelte"
import { commands } from "./core"

let desk = $state.raw<DeskState | null>(null)
let failure = $state.raw<Failure | null>(null)

const NOTHING_LIKED: Preferences = { language: null, theme: null, pane: null, typography_off: [], spelling: null, face: null, zoom: null, width: null, typewriter: null, side_by_side: null, columns: [], split: null, read_across: null }

/// Read-only and reactive.
export const session = {
  /// None until the core has answered once.
  get desk(): DeskState | null {
    return desk
  },
  /// Why the core did not answer at the start.
  get failure(): Failure | null {
    return failure
  },
  get newsroom(): NewsroomView | null {
    return desk?.newsroom ?? null
  },
  get person(): PersonHead | null {
    return desk?.newsroom?.person ?? null
  },
  get preferences(): Preferences {
    return desk?.preferences ?? NOTHING_LIKED
  },
  /// Whether the newsroom's file can only be read.
  get isReadOnly(): boolean {
    return desk?.newsroom?.read_only ?? false
  },
  /// Whether the person at this desk may do this, by the core's word for it (`write`, `delete_article`, …).
  /// The core checks again; this only greys out what would be refused. Pages are written elsewhere than into the
  /// newsroom's file, so that they can be exported from one that is only read.
  may(action: string): boolean {
    return desk?.newsroom ? (!desk.newsroom.read_only || action === "export") && desk.newsroom.rights.includes(action) : false
  },
}

/// Asks the core how things stand. Called at the start and on every change tagged `desk`.
export async function readSession(): Promise<void> {
  try {
    keepDesk(await commands.desk_state())
    failure = null
  } catch (thrown) {
    failure = failureFrom(thrown)
  }
}

/// Takes over a new state that a command gave back.
export function keepDesk(next: DeskState): void {
  if (next.newsroom?.path !== desk?.newsroom?.path) forget()
  desk = next
}

let changing = 0

/// Whether another newsroom is just being opened or this one closed: then nobody can say for certain
/// into which file a save would go.
export const isChangingNewsroom = (): boolean => changing > 0

/// Runs what opens or closes a newsroom, up to the moment when the window knows of it.
export async function changingNewsroom<A>(change: () => Promise<A>): Promise<A> {
  changing += 1
  try {
    return await change()
  } finally {
    changing -= 1
  }
}

let preferring: Promise<void> = Promise.resolve()

/// Changes some of what the user likes and keeps the rest. What is changed is told of what is liked by then: one
/// change waits for the one before.
export function prefer(changed: Partial<Preferences> | ((liked: Preferences) => Partial<Preferences>)): Promise<void> {
  let turn = preferring.then(async () => {
    let liked = session.preferences
    keepDesk(await commands.set_preferences({ ...liked, ...(typeof changed === "function" ? changed(liked) : changed) }))
  })
  preferring = turn.catch(() => undefined)
  return turn
}

onChanges((tags) => {
  if (touches(tags, "desk")) void readSession()
})
