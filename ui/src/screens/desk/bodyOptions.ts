import type { Command } from "prosemirror-state"
import type { BodyOptions } from "../../editor/editor"
import { documentWithoutIds, type NodeJson } from "../../editor/json"
import { noteNumbers, roman } from "../../editor/notes"
import type { SettledHow } from "../../ipc/types"
import { dismissShown } from "../../state/messages.svelte"
import { SETTLE_KEYS } from "./pairKeys"
import type { OpenEdition } from "./edition.svelte"
import { figuresOf } from "./figures"
import { pastingInto } from "./pasting"

/// What a state of an edition's body asks of it.
export function bodyOptionsOf(edition: OpenEdition): BodyOptions {
  let fill = (empty: boolean) => () => {
    edition.host?.fill(empty)
    return true
  }
  // In code the first of these keys leaves it.
  let settle = (how: SettledHow): Command => (state) => !state.selection.$from.parent.type.spec.code && edition.host?.settle(how) === true
  let back = (which: "undo" | "redo") => () => edition.host?.goesBack(which) === true
  return {
    drawGap: (gap) => edition.host?.drawGap(gap) ?? document.createElement("div"),
    tellNote: (note, number) => edition.host?.tellNote(note, number) ?? { title: "", label: number },
    openNote: (note) => edition.host?.openNote(note),
    pasteHost: pastingInto(() => edition.head.language, () => edition.head.title),
    notesHost: {
      knowsNote: (note) => edition.host?.knowsNote(note) ?? true,
      makeNotes: async (texts) => (await edition.host?.makeNotes(texts.map((blocks) => [...blocks]))) ?? null,
      tellCopied: (note) => ({
        number: roman(noteNumbers(edition.editor).get(note) ?? 0),
        blocks: documentWithoutIds((edition.host?.noteBlocks(note) ?? []) as NodeJson[]).children,
      }),
    },
    askTypography: edition.askTypography,
    spelling: edition.speller,
    pairs: {
      markOf: (block) => edition.host?.pairs.markOf(block) ?? null,
      changedIn: (block) => edition.host?.pairs.changedIn(block) ?? [],
      litIn: (block) => edition.host?.pairs.litIn(block) ?? [],
      open: (block) => edition.host?.pairs.open(block),
      pointed: (place) => edition.host?.pairs.pointed(place),
      moved: (selection) => edition.host?.pairs.moved(selection),
    },
    figures: figuresOf(edition.head.article),
    backKeys: { "Mod-z": back("undo"), "Mod-Shift-z": back("redo"), "Mod-y": back("redo") },
    // ProseMirror keeps every Enter and Escape to itself, so these are answered here and not by the window.
    keys: {
      "Alt-Enter": fill(false),
      "Alt-Shift-Enter": fill(true),
      [SETTLE_KEYS.done]: settle("done"),
      [SETTLE_KEYS.still_right]: settle("still_right"),
      [SETTLE_KEYS.minor]: settle("minor"),
      Escape: () => edition.host?.stopFinding() || dismissShown(),
    },
  }
}
