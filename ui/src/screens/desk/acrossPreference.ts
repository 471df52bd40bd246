/// What the user likes of reading across, apart from the reading itself, so that the settings do not load the editor.
import { session } from "../../state/session.svelte"

/// Where sentences are lit: where one points, also at the caret, or nowhere.
export const ACROSS = ["point", "caret", "off"] as const
export type AcrossWish = (typeof ACROSS)[number]

/// What the user likes.
export const likedAcross = (): AcrossWish => {
  let liked = session.preferences.read_across
  return liked === "caret" || liked === "off" ? liked : "point"
}
