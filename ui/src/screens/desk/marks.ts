import { NodeSelection } from "prosemirror-state"
import { schema } from "../../editor/schema"
import type { OpenEdition } from "./edition.svelte"

/// Selects an endnote's first mark in a text.
export function goToMark(edition: OpenEdition, note: string): void {
  let found = -1
  edition.editor.doc.descendants((node, position) => {
    if (found < 0 && node.type === schema.nodes.note_mark && node.attrs.id === note) found = position
    return found < 0
  })
  if (found < 0) return
  // Only an editor that has the focus scrolls to its selection.
  edition.view?.focus()
  edition.dispatch(edition.editor.tr.setSelection(NodeSelection.create(edition.editor.doc, found)).scrollIntoView())
}
