/// How the text on the desk looks: its size, face and width, and what stands out in it.
import type { Action } from "../../state/actions.svelte"
import { tell } from "../../state/messages.svelte"
import { prefer, session } from "../../state/session.svelte"
import { attempt } from "../frame/words"
import type { Desk } from "./desk.svelte"

/// The sizes of the text; 1 is its own.
export const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/// The faces of the text, with what they are to a style. The first is the usual one, which is kept as none.
export const FACES = {
  serif: "var(--text)",
  sans: "var(--ui)",
  mono: 'ui-monospace, "DejaVu Sans Mono", "Noto Serif Georgian", monospace',
} as const
export type FaceName = keyof typeof FACES

/// How wide the text may run at its own size. The usual width is kept as none.
export const WIDTHS = { narrow: "480px", usual: "600px", wide: "760px", full: "100000px" } as const
export type WidthName = keyof typeof WIDTHS

/// The face that the user likes.
export const likedFace = (): FaceName => (session.preferences.face && session.preferences.face in FACES ? (session.preferences.face as FaceName) : "serif")

/// The width that the user likes.
export const likedWidth = (): WidthName => (session.preferences.width && session.preferences.width in WIDTHS ? (session.preferences.width as WidthName) : "usual")

/// Keeps a face as what the user likes.
export const likeFace = (face: FaceName) => attempt(() => prefer({ face: face === "serif" ? null : face }))

/// Keeps a width as what the user likes.
export const likeWidth = (width: WidthName) => attempt(() => prefer({ width: width === "usual" ? null : width }))

/// The doings of the menu View that change the look of the text.
export function lookActions(desk: () => Desk | null, reads: () => boolean): Action[] {
  return [
    { id: "desk-zoom-in", words: "desk-zoom-in", keys: ["Mod-+", "Mod-="], menu: "view", group: 2, run: () => zoom(desk(), 1) },
    { id: "desk-zoom-out", words: "desk-zoom-out", keys: ["Mod--"], menu: "view", group: 2, run: () => zoom(desk(), -1) },
    { id: "desk-zoom-reset", words: "desk-zoom-reset", keys: ["Mod-0"], menu: "view", group: 2, run: () => zoom(desk(), 0) },
    { id: "desk-focus", words: "look-focus", keys: ["F8"], menu: "view", group: 3, enabled: reads, run: () => toggleFocus(desk()) },
    { id: "desk-typewriter", words: "look-typewriter", keys: ["F9"], menu: "view", group: 3, run: () => void toggleTypewriter(desk()) },
    ...(Object.keys(FACES) as FaceName[]).map(
      (face): Action => ({ id: `desk-face-${face}`, words: `look-face-${face}`, menu: "view", group: 4, enabled: () => likedFace() !== face, run: () => void likeFace(face) }),
    ),
    ...(Object.keys(WIDTHS) as WidthName[]).map(
      (width): Action => ({ id: `desk-width-${width}`, words: `look-width-${width}`, menu: "view", group: 4, enabled: () => likedWidth() !== width, run: () => void likeWidth(width) }),
    ),
  ]
}

/// Makes the text larger (`step` 1) or smaller (−1), or gives it its own size again, and keeps that for the next time.
export function zoom(desk: Desk | null, step: 1 | 0 | -1): void {
  if (!desk) return
  // What one reads is to stay in view, so that it is looked at before it grows.
  desk.draw()
  let at = SIZES.indexOf(desk.zoom)
  let size = step === 0 ? 1 : (SIZES[at + step] ?? desk.zoom)
  desk.zoom = size
  void attempt(() => prefer({ zoom: size === 1 ? null : Math.round(size * 100) }))
}

/// Puts away what is around the text, or brings it back; the caret stays in the text.
export function toggleFocus(desk: Desk | null): void {
  if (!desk) return
  desk.isFocused = !desk.isFocused
  void desk.backToText()
}

async function toggleTypewriter(desk: Desk | null) {
  let isOn = !session.preferences.typewriter
  await attempt(() => prefer({ typewriter: isOn || null }))
  if (Boolean(session.preferences.typewriter) !== isOn) return
  tell(isOn ? "look-typewriter-on" : "look-typewriter-off")
  if (isOn) desk?.holdLine()
}
