/// What can be done with pairs, for the palette, the native menu and the key sheet.
import { actions, runAction, type Action } from "../../state/actions.svelte"
import { pressed } from "../../state/keys"
import { tell } from "../../state/messages.svelte"
import { prefer } from "../../state/session.svelte"
import { attempt, refusalOf } from "../frame/words"
import { likedAcross, type AcrossWish } from "./acrossPreference"
import type { Desk } from "./desk.svelte"
import { free, goToNext, join, leaveAlone, link, realign, settle, shift, split } from "./mends"
import { PAIR_KEYS, SETTLE_KEYS } from "./pairKeys"
import { isToDo, isUnsure } from "./pairs"
import { goToPane, goToSentences } from "./pane"

export function pairActions(desk: () => Desk | null, writes: () => boolean, reads: () => boolean): Action[] {
  let on = (act: (desk: Desk) => void) => () => {
    let open = desk()
    if (open) act(open)
  }
  // In a title, an endnote or a field nobody means the paragraph that was left there.
  let inText = (act: (desk: Desk) => void) => on((open) => void (isInField() || act(open)))
  let pairs = (enabled: () => boolean) => () => enabled() && Boolean(desk()?.pairs.translation)
  let does = (name: string, keys: string, group: number, act: (desk: Desk) => void): Action => ({
    id: `desk-${name}`,
    words: name,
    keys: [keys],
    menu: "pairs",
    group,
    enabled: pairs(writes),
    refusal: () => refusalOf("write"),
    run: inText(act),
  })
  let goes = (name: string, keys: string, step: 1 | -1, wanted: typeof isToDo): Action => ({
    id: `desk-${name}`,
    words: name,
    keys: [keys],
    menu: "pairs",
    group: 1,
    enabled: pairs(reads),
    run: on((open) => void goToNext(open, step, wanted)),
  })
  let canGoBack = (which: "canUndo" | "canRedo") => () => Boolean(mendsHere(desk())?.[which])
  return [
    does("pairs-done", SETTLE_KEYS.done, 0, (open) => void settle(open, "done")),
    does("pairs-still-right", SETTLE_KEYS.still_right, 0, (open) => void settle(open, "still_right")),
    does("pairs-minor", SETTLE_KEYS.minor, 0, (open) => void settle(open, "minor")),
    goes("pairs-next", PAIR_KEYS.next, 1, isToDo),
    goes("pairs-previous", PAIR_KEYS.previous, -1, isToDo),
    goes("pairs-next-unsure", PAIR_KEYS.unsure, 1, isUnsure),
    does("pairs-join", PAIR_KEYS.join, 2, join),
    does("pairs-split-pair", PAIR_KEYS.split, 2, split),
    does("pairs-down", PAIR_KEYS.down, 2, (open) => shift(open, 1)),
    does("pairs-up", PAIR_KEYS.up, 2, (open) => shift(open, -1)),
    does("pairs-link", PAIR_KEYS.link, 2, link),
    // Escape does it, wherever one is on the desk, and has other uses there.
    { id: "desk-pairs-link-cancel", words: "pairs-link-cancel", menu: "pairs", group: 2, enabled: () => Boolean(desk()?.pairs.linking), run: on((open) => void open.pairs.letGoOfLink()) },
    does("pairs-alone", PAIR_KEYS.alone, 2, leaveAlone),
    does("pairs-free", PAIR_KEYS.free, 2, free),
    does("pairs-realign", PAIR_KEYS.realign, 2, realign),
    { ...does("pairs-undo", PAIR_KEYS.undo, 3, (open) => void open.pairs.goBack("undo")), enabled: canGoBack("canUndo"), refusal: () => refusalOf("write") ?? "pairs_nothing_to_undo" },
    { ...does("pairs-redo", PAIR_KEYS.redo, 3, (open) => void open.pairs.goBack("redo")), enabled: canGoBack("canRedo"), refusal: () => refusalOf("write") ?? "pairs_nothing_to_redo" },
    { id: "desk-pairs-show", words: "pairs-show", keys: [PAIR_KEYS.show], menu: "view", run: on((open) => void goToPane(open, "pairs")) },
    { id: "desk-pairs-sentences", words: "pairs-go-sentences", keys: [PAIR_KEYS.sentences], menu: "pairs", group: 1, enabled: pairs(reads), run: on((open) => void goToSentences(open)) },
    { id: "desk-across-point", words: "across-point", keys: [PAIR_KEYS.across], menu: "pairs", group: 4, enabled: reads, run: on((open) => void like(open, likedAcross() === "off" ? "point" : "off")) },
    { id: "desk-across-caret", words: "across-caret", menu: "pairs", group: 4, enabled: reads, run: on((open) => void like(open, likedAcross() === "caret" ? "point" : "caret")) },
  ]
}

/// What is done with Alt, Shift and a letter in the text.
const LETTER = /^Alt-Shift-(?=[a-z]$)/

/// Undoes and redoes mends while the pane of pairs has the keys, where the letters of the others do alone: on many machines Alt and
/// Shift change the keyboard's layout. True if this was such a key.
export function answersPairKeys(desk: Desk, event: KeyboardEvent): boolean {
  let back = pressed("Mod-z", event)
  let isMeant = (keys: string) => LETTER.test(keys) && pressed(keys.replace(LETTER, ""), event)
  let action = actions().find(({ menu, keys }) => menu === "pairs" && keys?.some(isMeant))
  let goes = back || pressed("Mod-Shift-z", event) || pressed("Mod-y", event)
  // A letter that is held is one letter.
  if (goes) void desk.pairs.goBack(back ? "undo" : "redo")
  else if (action && !event.repeat) runAction(action.id)
  return goes || action !== undefined
}

/// What can be taken back of what was done to the pairs at hand, and what done again.
export function mendsHere(desk: Desk | null): { canUndo: boolean; canRedo: boolean } | null {
  let edition = desk?.pairs.translation
  return desk && edition ? desk.pairs.mendsOf(edition.id) : null
}

/// Keeps where sentences are lit.
export async function like(desk: Desk | null, wish: AcrossWish): Promise<void> {
  await attempt(() => prefer({ read_across: wish === "point" ? null : wish }))
  if (likedAcross() !== wish) return
  desk?.pairs.across.darken()
  tell(`across-is-${wish}`)
}

const isInField = (): boolean => Boolean(document.activeElement?.matches("textarea, input, select, .note-writer"))
