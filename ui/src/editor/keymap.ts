import { baseKeymap, chainCommands } from "prosemirror-commands"
import { redo, undo } from "prosemirror-history"
import { undoInputRule } from "prosemirror-inputrules"
import { splitListItem } from "prosemirror-schema-list"
import type { Command, Plugin } from "prosemirror-state"
import { boundKeys } from "./bound"
import {
  breakLine, cellBelow, goToEnd, insertRule, liftItem, nextCell, overRows, setParagraph, sinkItem, toggleBullets, toggleCode, toggleCodeBlock, toggleEmphasis,
  toggleHeading, toggleNumbers, togglePullQuote, toggleQuote, toggleSmallCaps, toggleStrike, toggleStrong, toggleSubscript, toggleSuperscript,
} from "./commands"
import { downFromCode, leaveCode } from "./code"
import { leaveCaption, widen } from "./figures"
import { turnLine } from "./lineRules"
import { schema } from "./schema"
import { addColumn, addRow, alignColumn, deleteColumn, deleteRow, insertTable } from "./tables"

/// What the editor can do by name, with its keys as ProseMirror writes them. The toolbar, the command
/// palette and the native menu show the same table.
export const editorCommands = {
  strong: { keys: "Mod-b", run: toggleStrong },
  emphasis: { keys: "Mod-i", run: toggleEmphasis },
  strike: { keys: "Mod-Shift-x", run: toggleStrike },
  smallCaps: { keys: "Mod-Alt-k", run: toggleSmallCaps },
  superscript: { keys: "Mod-Alt-p", run: toggleSuperscript },
  subscript: { keys: "Mod-Alt-b", run: toggleSubscript },
  // Not Mod-e: with Caps Lock on, Mod-Shift-e would be taken for it.
  code: { keys: "Mod-Alt-e", run: toggleCode },
  paragraph: { keys: "Mod-Alt-0", run: setParagraph },
  heading2: { keys: "Mod-Alt-2", run: toggleHeading(2) },
  heading3: { keys: "Mod-Alt-3", run: toggleHeading(3) },
  heading4: { keys: "Mod-Alt-4", run: toggleHeading(4) },
  numbers: { keys: "Mod-Shift-7", run: toggleNumbers },
  bullets: { keys: "Mod-Shift-8", run: toggleBullets },
  pullQuote: { keys: "Mod-Shift-6", run: togglePullQuote },
  quote: { keys: "Mod-Shift-9", run: toggleQuote },
  // Tab and Shift-Tab do the same, and leave the text where there is nothing to move.
  sinkItem: { keys: "Mod-]", run: sinkItem },
  liftItem: { keys: "Mod-[", run: liftItem },
  codeBlock: { keys: "Mod-Alt-c", run: toggleCodeBlock },
  lineBreak: { keys: "Shift-Enter", run: breakLine },
  rule: { keys: "Mod-Alt-r", run: insertRule },
  table: { keys: "Mod-Alt-g", run: insertTable },
  rowAbove: { keys: "Alt-Shift-ArrowUp", run: addRow(-1) },
  rowBelow: { keys: "Alt-Shift-ArrowDown", run: addRow(1) },
  columnBefore: { keys: "Alt-Shift-ArrowLeft", run: addColumn(-1) },
  columnAfter: { keys: "Alt-Shift-ArrowRight", run: addColumn(1) },
  alignColumn: { keys: "Mod-Alt-j", run: alignColumn },
  deleteRow: { keys: "Alt-Shift-Backspace", run: deleteRow },
  deleteColumn: { keys: "Alt-Shift-Delete", run: deleteColumn },
  figureNarrower: { keys: "Alt-Shift-PageDown", run: widen(-5) },
  figureWider: { keys: "Alt-Shift-PageUp", run: widen(5) },
  undo: { keys: "Mod-z", run: undo },
  redo: { keys: "Mod-Shift-z", run: redo },
} satisfies Record<string, { keys: string, run: Command }>

export type EditorCommand = keyof typeof editorCommands

/// The keys of the editor, those of the base last.
export const editorKeys = (): Plugin[] => {
  const bindings: Record<string, Command> = {}
  for (const { keys, run } of Object.values(editorCommands)) bindings[keys] = run
  const { list_item } = schema.nodes
  return [
    boundKeys({
      ...bindings,
      "Mod-y": redo,
      // What was typed as Markdown stands as it was typed.
      Backspace: undoInputRule,
      Enter: chainCommands(turnLine, cellBelow, leaveCaption, leaveCode, splitListItem(list_item)),
      Tab: chainCommands(nextCell(1), sinkItem),
      "Ctrl-Home": goToEnd(-1, false),
      "Shift-Ctrl-Home": goToEnd(-1, true),
      "Ctrl-End": goToEnd(1, false),
      "Shift-Ctrl-End": goToEnd(1, true),
      // The same on a Mac.
      "Cmd-ArrowUp": goToEnd(-1, false),
      "Shift-Cmd-ArrowUp": goToEnd(-1, true),
      "Cmd-ArrowDown": goToEnd(1, false),
      "Shift-Cmd-ArrowDown": goToEnd(1, true),
      "Shift-Tab": chainCommands(nextCell(-1), liftItem),
      ArrowDown: chainCommands(overRows(1), downFromCode),
      ArrowUp: overRows(-1),
    }),
    boundKeys(baseKeymap),
  ]
}
