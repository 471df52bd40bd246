import type { Gap } from "../../editor/align/spacing"
import { t } from "../../lang"

/// What a gap is for: in the original it is only room, in a translation it offers to begin.
export type GapUse = { quiet: boolean; fill: (empty: boolean) => void }

/// Draws the place of a paragraph that this column does not have yet. It stands inside an editor and is
/// no part of its text.
export function drawGap(gap: Gap, { quiet, fill }: GapUse): HTMLElement {
  let place = document.createElement("div")
  place.className = gap.far ? "far" : quiet ? "gap quiet" : "gap"
  place.contentEditable = "false"
  if (quiet) return place
  if (gap.far) {
    place.role = "group"
    place.ariaLabel = t("desk-gap")
    return place
  }
  let words = document.createElement("span")
  words.textContent = t("desk-gap")
  place.append(words, button(t("desk-gap-take"), () => fill(false)), button(t("desk-gap-begin"), () => fill(true)))
  return place
}

function button(label: string, run: () => void): HTMLButtonElement {
  let made = document.createElement("button")
  made.type = "button"
  made.textContent = label
  made.addEventListener("mousedown", (event) => event.preventDefault())
  made.addEventListener("click", run)
  return made
}
