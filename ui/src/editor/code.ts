import { TextSelection, type Command } from "prosemirror-state"
import { schema } from "./schema"

/// In program text, Enter on the second empty line at its end leaves it: both lines go, and a paragraph stands behind.
export const leaveCode: Command = (state, dispatch) => {
  const { $head, empty } = state.selection
  const { parent } = $head
  if (!empty || !parent.type.spec.code || $head.parentOffset < parent.content.size || !parent.textContent.endsWith("\n\n")) return false
  if (dispatch) {
    const transaction = state.tr.delete($head.pos - 2, $head.pos)
    const behind = transaction.mapping.map($head.after())
    transaction.insert(behind, schema.nodes.paragraph.create())
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, behind + 1)).scrollIntoView())
  }
  return true
}

/// Down from the last line of program text at the end of the whole goes to a new paragraph, as there is nowhere else to go.
export const downFromCode: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection
  const behind = $head.depth > 0 && $head.parent.type.spec.code ? $head.after() : null
  if (!empty || behind === null || behind < state.doc.content.size || view?.endOfTextblock("down") === false) return false
  if (dispatch) {
    const transaction = state.tr.insert(behind, schema.nodes.paragraph.create())
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, behind + 1)).scrollIntoView())
  }
  return true
}
