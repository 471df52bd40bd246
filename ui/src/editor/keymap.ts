import { baseKeymap, chainCommands } from "prosemirror-commands"
import { redo, undo } from "prosemirror-history"
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list"
import type { Command, Plugin } from "prosemirror-state"
import { boundKeys } from "./bound"
import {
  breakLine, cellBelow, goToEnd, insertRule, nextCell, setParagraph, toggleBullets, toggleCode, toggleCodeBlock, toggleEmphasis,
  toggleHeading, toggleNumbers, toggleQuote, toggleSmallCaps, toggleStrike, toggleStrong, toggleSubscript, toggleSuperscript,
} from "./commands"
import { schema } from "./schema"

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
  quote: { keys: "Mod-Shift-9", run: toggleQuote },
  codeBlock: { keys: "Mod-Alt-c", run: toggleCodeBlock },
  rule: { keys: "Mod-Alt-r", run: insertRule },
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
      "Shift-Enter": breakLine,
      Enter: chainCommands(cellBelow, splitListItem(list_item)),
      Tab: chainCommands(nextCell(1), sinkListItem(list_item)),
      "Ctrl-Home": goToEnd(-1, false),
      "Shift-Ctrl-Home": goToEnd(-1, true),
      "Ctrl-End": goToEnd(1, false),
      "Shift-Ctrl-End": goToEnd(1, true),
      // The same on a Mac.
      "Cmd-ArrowUp": goToEnd(-1, false),
      "Shift-Cmd-ArrowUp": goToEnd(-1, true),
      "Cmd-ArrowDown": goToEnd(1, false),
      "Shift-Cmd-ArrowDown": goToEnd(1, true),
      "Shift-Tab": chainCommands(nextCell(-1), liftListItem(list_item)),
    }),
    boundKeys(baseKeymap),
  ]
}
