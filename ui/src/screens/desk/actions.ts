import { pastePlain } from "../../editor/clipboard"
import { figureAt, insertFigure } from "../../editor/figures"
import { editorCommands, type EditorCommand } from "../../editor/keymap"
import type { EditionHeadView } from "../../ipc/types"
import type { Action } from "../../state/actions.svelte"
import { backend } from "../../state/core"
import { prefer, session } from "../../state/session.svelte"
import { FIND_IN_NEWSROOM, findInNewsroomAction, searchAction } from "../frame/actions"
import { attempt, filesCalled, refusalOf, STATES } from "../frame/words"
import { columnActions } from "./columns"
import { openChoices } from "./choices"
import type { Desk, PaneTab } from "./desk.svelte"
import type { DialogName } from "./Dialogs.svelte"
import { tellIfUnchecked } from "./dictionaries"
import { isApproved } from "./approved"
import { takePicture } from "./figures"
import { fillGap } from "./fillGap"
import { lookActions } from "./look"
import { moveTo } from "./moves"
import { goToPane } from "./pane"
import { pairActions } from "./pairActions"
import { partActions } from "./parts"
import { print } from "./printed"
import { askAtCaret, goToUnknown, mayGoToUnknown } from "./spelled"
import { readEditionIn, READ_IN } from "./readIn"
import { splitAction } from "./split"

/// Everything that can be done at the desk, for the palette, the native menu and the key sheet. `pastesItself`
/// tells whether the program reads the clipboard without an event of the page.
export function deskActions(desk: () => Desk | null, mayWrite: () => boolean, ask: (dialog: DialogName) => void, pastesItself: boolean): Action[] {
  let writesHere = () => writes() && !desk()?.focused?.isLocked
  let writes = () => mayWrite() && Boolean(desk()?.focused) && !desk()?.looking
  let reads = () => Boolean(desk()?.focused) && !desk()?.looking
  let finding = () => Boolean(desk()?.finder.isOpen)
  let everywhere = (dialog: DialogName) => {
    desk()?.finder.takeSelected()
    ask(dialog)
  }
  let several = () => (desk()?.columns.length ?? 0) > 1 && !desk()?.looking
  let tab = (name: PaneTab) => () => {
    let open = desk()
    if (open) void goToPane(open, name)
  }
  let on = (act: (desk: Desk) => void) => {
    let open = desk()
    if (open) act(open)
  }
  let all: Action[] = [
    ...inEditor(desk, writesHere),
    { id: "desk-link", words: "editor-link", keys: ["Mod-Shift-k"], menu: "insert", enabled: writesHere, run: () => ask("link") },
    { id: "desk-phrase", words: "phrase-open", keys: ["Mod-Alt-m"], menu: "edit", group: 1, enabled: writesHere, run: () => ask("phrase") },
    { id: "desk-figure", words: "editor-figure", keys: ["Mod-Alt-i"], menu: "insert", enabled: writesHere, run: () => void addOrEditFigure(desk(), ask) },
    { id: "desk-note", words: "editor-note", keys: ["Mod-Alt-f"], menu: "insert", enabled: writesHere, run: () => void attempt(async () => desk()?.addNote()) },
    // A page begins no paste of its own where it knows of the clipboard by the event alone; there it is for the keys.
    { id: "desk-paste-plain", words: "desk-paste-plain", keys: ["Mod-Shift-v"], keysElsewhere: true, menu: "edit", group: 5, unlisted: !pastesItself, enabled: writesHere, run: () => void desk()?.run(pastePlain) },

    { id: "desk-find", words: "desk-find", keys: ["Mod-f"], menu: "edit", group: 2, enabled: reads, run: () => desk()?.finder.open(false) },
    { id: "desk-find-replace", words: "desk-find-replace", keys: ["Mod-h"], menu: "edit", group: 2, enabled: writesHere, run: () => desk()?.finder.open(true) },
    { id: "desk-find-next", words: "desk-find-next", keys: ["F3"], menu: "edit", group: 2, enabled: finding, run: () => void desk()?.finder.go(1) },
    { id: "desk-find-previous", words: "desk-find-previous", keys: ["Shift-F3"], menu: "edit", group: 2, enabled: finding, run: () => void desk()?.finder.go(-1) },
    ...(["case", "whole", "expression"] as const).map((name): Action => ({
      id: `desk-find-${name}`,
      words: `desk-find-${name}`,
      keys: [FIND_KEYS[name]],
      // Alt writes letters on some keyboards, so that these are keys only in the bar.
      keysElsewhere: true,
      enabled: finding,
      run: () => desk()?.finder.turn(name),
    })),
    { id: "desk-find-edition", words: "desk-find-edition", keys: [FIND_KEYS.edition], keysElsewhere: true, menu: "edit", group: 2, enabled: reads, run: () => everywhere("find-edition") },
    { id: "desk-find-article", words: "desk-find-article", keys: [FIND_KEYS.article], menu: "edit", group: 2, enabled: reads, run: () => everywhere("find-article") },
    findInNewsroomAction(() => everywhere("find-newsroom"), reads),
    searchAction(["Mod-Shift-f", "/"]),

    { id: "desk-spelling-next", words: "desk-spelling-next", keys: ["F7"], menu: "edit", group: 4, enabled: () => mayGoToUnknown(desk()), run: () => on(goToUnknown) },
    { id: "desk-spelling-word", words: "desk-spelling-word", keys: ["Mod-."], menu: "edit", group: 4, enabled: writesHere, run: () => on(askAtCaret) },
    { id: "desk-spelling", words: "desk-spelling", menu: "edit", group: 4, run: () => void attempt(() => turnSpelling(desk())) },
    { id: "desk-typography", words: "desk-typography", keys: ["Mod-Shift-t"], menu: "edit", group: 4, enabled: writesHere, run: () => ask("typography") },
    { id: "desk-edition", words: "desk-edition-add-title", keys: ["Mod-Shift-l"], menu: "file", group: 2, enabled: writes, run: () => ask("edition") },
    { id: "desk-edition-read-in", words: "edition-read-in", keys: [READ_IN], menu: "file", group: 2, enabled: () => session.may("write"), refusal: () => refusalOf("write"), run: () => on(readEditionIn) },
    { id: "desk-edition-language", words: "edition-language-change", menu: "file", group: 2, enabled: () => writes() && whyNoLanguage(desk()) === null, refusal: () => whyNoLanguage(desk()), run: () => ask("edition-language") },
    { id: "desk-edition-throw", words: "desk-edition-throw", menu: "file", group: 2, enabled: () => writes() && session.may("delete_article") && (desk()?.article.editions.length ?? 0) > 1, run: () => ask("delete") },
    { id: "desk-choose", words: "choose-words", keys: ["F4"], menu: "edit", group: 3, enabled: () => Boolean(desk()?.undecided), run: () => on((desk) => openChoices(desk, () => ask("choose"))) },
    { id: "desk-details", words: "desk-details", keys: ["F2"], menu: "file", group: 2, enabled: mayWrite, run: () => ask("details") },
    { id: "desk-export", words: "desk-export", keys: ["Mod-Shift-e"], menu: "file", group: 2, enabled: () => session.may("export"), refusal: () => refusalOf("export"), run: () => ask("export") },
    { id: "desk-print", words: "print-open", keys: ["Mod-p"], menu: "file", group: 2, enabled: reads, run: () => on((desk) => (desk.columns.length > 1 ? ask("print") : void print(desk, desk.columns))) },
    { id: "desk-save", words: "desk-save", keys: ["Mod-s"], menu: "file", group: 2, enabled: writes, run: () => void desk()?.flush() },
    ...STATES.map((state): Action => ({
      id: `desk-move-${state}`,
      words: `desk-move-${state.replaceAll("_", "-")}`,
      keys: [MOVE_KEYS[state]],
      menu: "file",
      group: 3,
      enabled: () => !session.isReadOnly && (desk()?.focused?.head.next_states.includes(state) ?? false),
      refusal: () => whyNoMove(desk()?.focused?.head, state),
      run: () => {
        let open = desk()
        if (open) void moveTo(open, state)
      },
    })),

    { id: "desk-gap-take", words: "desk-gap-take-next", keys: ["Alt-Enter"], menu: "edit", group: 3, enabled: () => writesHere() && several(), run: () => fill(desk(), false) },
    { id: "desk-gap-begin", words: "desk-gap-begin-next", keys: ["Alt-Shift-Enter"], menu: "edit", group: 3, enabled: () => writesHere() && several(), run: () => fill(desk(), true) },
    ...partActions(desk, writesHere),
    ...columnActions(desk),
    splitAction(desk, reads),
    { id: "desk-next-part", words: "desk-next-part", keys: ["F6"], menu: "go", group: 2, run: () => nextPart(desk(), 1) },
    { id: "desk-previous-part", words: "desk-previous-part", keys: ["Shift-F6"], menu: "go", group: 2, unlisted: true, run: () => nextPart(desk(), -1) },

    { id: "desk-endnotes", words: "desk-show-endnotes", keys: ["Mod-Alt-7"], menu: "view", run: tab("endnotes") },
    { id: "desk-outline", words: "outline-show", keys: ["Mod-Alt-o"], menu: "view", run: tab("outline") },
    { id: "desk-people", words: "desk-show-people", keys: ["Mod-Alt-8"], menu: "view", run: tab("people") },
    { id: "desk-history", words: "desk-show-history", keys: ["Mod-Alt-9"], menu: "view", run: tab("history") },
    { id: "desk-counts", words: "counts-open", keys: ["Mod-Shift-g"], menu: "view", group: 1, enabled: () => Boolean(desk()?.focused), run: () => ask("counts") },
    { id: "desk-pane", words: "desk-pane-toggle", keys: ["Mod-\\"], menu: "view", group: 1, run: () => togglePane(desk()) },
    ...pairActions(desk, writes, reads),
    ...lookActions(desk, reads),
  ]
  return all.map((action) => (action.enabled === writes || action.enabled === writesHere ? { ...action, refusal: () => refusalOf("write") } : action))
}

/// The keys of the bar that finds, and of what it leads to.
export const FIND_KEYS = { case: "Alt-c", whole: "Alt-w", expression: "Alt-r", edition: "Alt-l", article: "Mod-Shift-h", newsroom: FIND_IN_NEWSROOM } as const

/// Asks what the figure at hand shows; where there is none, chooses a picture for one first.
async function addOrEditFigure(desk: Desk | null, ask: (dialog: DialogName) => void) {
  let edition = desk?.focused
  if (!desk || !edition) return
  if (figureAt(edition.hand.editor)) return ask("figure")
  let path = await backend().chooseFile("photo", filesCalled("photo"))
  if (path === null) return
  await addFigure(desk, { path }, () => ask("figure"))
}

/// Puts a picture into the text that is written in; `added` is told once it stands there.
export async function addFigure(desk: Desk, from: { path: string }, added: () => void = () => undefined) {
  let edition = desk.focused
  if (!edition) return
  await takePicture(edition.head.article, from, (asset) => {
    if (desk.focused === edition && desk.run(insertFigure(asset))) added()
  })
}

/// The keys by which an edition goes on its way.
const MOVE_KEYS = { draft: "Mod-Shift-d", in_review: "Mod-Shift-r", changes_asked: "Mod-Shift-m", approved: "Mod-Shift-a", published: "Mod-Shift-p" } as const

/// Why an edition does not go to a state: the person may not bring it there, or there is no way.
function whyNoMove(head: EditionHeadView | undefined, to: string): string | null {
  if (!head || session.isReadOnly) return null
  let barred = head.barred?.find(({ state }) => state === to)
  return barred ? refusalOf(barred.right) : "no_such_move"
}

/// The code of the failure that says why the language of the edition in view cannot be changed, if it cannot.
export function whyNoLanguage(desk: Desk | null): string | null {
  let head = desk?.focused?.head
  return refusalOf("write") ?? (head && isApproved(head) ? "language_answered_for" : null)
}

/// The editor's own commands; it answers their keys itself.
function inEditor(desk: () => Desk | null, enabled: () => boolean): Action[] {
  let insert: EditorCommand[] = ["lineBreak", "rule", "table"]
  return (Object.keys(editorCommands) as EditorCommand[]).map((name) => ({
    id: `editor-${name}`,
    words: `editor-${name}`,
    keys: [editorCommands[name].keys],
    keysElsewhere: true,
    menu: insert.includes(name) ? "insert" : "edit",
    group: name === "undo" || name === "redo" ? 0 : 1,
    enabled,
    run: () => void desk()?.run(name),
  }))
}

/// Checks spelling or stops; says at once if the text that is written in cannot be checked.
async function turnSpelling(desk: Desk | null) {
  let isOn = session.preferences.spelling === false
  await prefer({ spelling: isOn })
  if (isOn && desk?.focused) await tellIfUnchecked(desk.focused.head.language)
}

/// Shows the pane or puts it away.
function fill(desk: Desk | null, empty: boolean) {
  if (desk) fillGap(desk, empty, null)
}

function togglePane(desk: Desk | null) {
  let isHidden = session.preferences.pane === false || Boolean(desk?.isFocused)
  if (desk) desk.isFocused = false
  void attempt(() => prefer({ pane: isHidden }))
}

/// Goes round the columns, the second view and the pane; from a text first to the messages that stand under it, as what
/// they offer is about what was done there.
function nextPart(desk: Desk | null, step: 1 | -1) {
  if (!desk) return
  let { split } = desk
  let hasKeys = (place: Element | null | undefined) => Boolean(place?.contains(document.activeElement))
  let messages = document.querySelector(".messages [role=status]:not(dialog *)")
  let offer = messages?.querySelector("button")
  let tabs = document.querySelector<HTMLElement>("aside [role=tab][aria-selected=true]")
  let inPane = hasKeys(document.getElementById("desk-panel")?.parentElement)
  let isWritten = (hand: unknown) => hand === desk.focused?.hand
  let inText = !inPane && !hasKeys(messages)
  let parts: { holds: boolean; go: () => void }[] = []
  let addText = (hand: unknown, go: () => void) => {
    parts.push({ holds: isWritten(hand) && inText, go })
    if (offer && isWritten(hand)) parts.push({ holds: hasKeys(messages), go: () => offer.focus() })
  }
  for (let edition of desk.columns) if (edition.view) addText(edition, () => desk.focus(edition))
  if (split?.view) addText(split, () => split.view?.focus())
  if (tabs) parts.push({ holds: inPane, go: () => tabs.focus() })
  let at = parts.findIndex(({ holds }) => holds)
  parts[(at + step + parts.length) % parts.length]?.go()
}
