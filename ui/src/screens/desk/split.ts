/// The second view of an edition under the columns: when it is there, and how high it is.
import { tick } from "svelte"
import type { Action } from "../../state/actions.svelte"
import { prefer, session } from "../../state/session.svelte"
import { attempt } from "../frame/words"
import type { Desk } from "./desk.svelte"

/// The usual height of the second view, in percent of the room for text; it is kept as none.
export const USUAL = 40
export const LEAST_SHARE = 15
export const MOST_SHARE = 80

/// By how much a key makes it higher or lower, in percent.
export const STEP_SHARE = 5

export const SPLIT_KEY = "Mod-Alt-v"

/// A height that the second view can have, in whole percent.
export const within = (share: number): number => Math.round(Math.max(LEAST_SHARE, Math.min(share, MOST_SHARE)))

/// The height that the user likes, in percent.
export const likedShare = (): number => within(session.preferences.split ?? USUAL)

/// Keeps a height as what the user likes.
export const likeShare = (share: number) => attempt(() => prefer({ split: share === USUAL ? null : share }))

/// The row of the second view in a grid whose row of columns is `1fr` high.
export function splitRow({ splitShare }: Desk): string {
  return `minmax(0, ${splitShare / (100 - splitShare)}fr)`
}

/// Shows the second view and goes on in it, or puts it away.
export async function toggleSplit(desk: Desk): Promise<void> {
  if (desk.split) return desk.closeSplit()
  let split = desk.openSplit()
  await tick()
  split?.view?.focus()
}

/// What shows the second view and puts it away.
export const splitAction = (desk: () => Desk | null, reads: () => boolean): Action => ({
  id: "desk-split",
  words: "split-toggle",
  keys: [SPLIT_KEY],
  menu: "view",
  group: 1,
  enabled: reads,
  run: () => {
    let open = desk()
    if (open) void toggleSplit(open)
  },
})
