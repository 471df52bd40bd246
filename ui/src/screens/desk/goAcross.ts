import { blockAt, goToBlock } from "../../editor/commands"
import type { Desk } from "./desk.svelte"

/// Goes to the same paragraph in the next column (`step` 1) or the one before (−1); beside a gap, to the last one
/// above it.
export function goAcross(desk: Desk, step: 1 | -1): void {
  let here = desk.focused
  let column = here ? desk.columns.indexOf(here) + step : -1
  let there = desk.columns[column]
  if (!here || !there) return
  let block = blockAt(here.editor)
  let rows = desk.rows()
  let row = rows.findIndex((one) => one.flat().includes(block ?? ""))
  desk.focus(there)
  for (; row >= 0; row--) {
    let id = rows[row]?.[column]?.[0]
    if (id === undefined) continue
    goToBlock(id)(there.editor, there.dispatch, there.view ?? undefined)
    break
  }
}
