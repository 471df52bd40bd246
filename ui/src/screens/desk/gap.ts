import type { Gap } from "../../editor/align/spacing"
import type { Link } from "../../editor/align/rows"
import { isBlank } from "../../editor/json"
import { t } from "../../lang"
import type { OpenEdition } from "./edition.svelte"

/// What a gap is for: in the original it is only room, in a translation it offers to begin.
/// `leftOut` says that a person has left the paragraph out on purpose, so that nothing waits to be done.
export type GapUse = { quiet: boolean; leftOut: boolean; fill: (empty: boolean) => void }

/// Draws the place of a paragraph that this column does not have yet. It stands inside an editor and is
/// no part of its text.
export function drawGap(gap: Gap, { quiet, leftOut, fill }: GapUse): HTMLElement {
  let place = document.createElement("div")
  place.className = gap.far ? "far" : quiet ? "gap quiet" : "gap"
  place.contentEditable = "false"
  if (quiet) return place
  if (gap.far) {
    place.role = "group"
    place.ariaLabel = t(leftOut ? "pairs-left-out" : "desk-gap")
    return place
  }
  let words = document.createElement("span")
  words.textContent = t(leftOut ? "pairs-left-out" : "desk-gap")
  if (leftOut) place.classList.add("left-out")
  let begin = button(t("desk-gap-begin"), `begin ${gap.key}`, () => fill(true))
  begin.tabIndex = -1
  place.append(words, button(t("desk-gap-take"), `take ${gap.key}`, () => fill(false)), begin)
  place.addEventListener("keydown", goAmongGaps)
  return place
}

/// The gaps of a column are one stop for Tab: the arrow keys go between the buttons of one and to those of the others.
function goAmongGaps(event: KeyboardEvent) {
  let here = document.activeElement
  let gaps = [...(here?.closest(".body")?.querySelectorAll(".gap") ?? [])].map((gap) => [...gap.querySelectorAll("button")])
  let row = gaps.findIndex((buttons) => buttons.some((one) => one === here))
  let column = gaps[row]?.findIndex((one) => one === here) ?? -1
  if (column < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  // Tab goes on from the last of them, and Shift-Tab from the first.
  if (event.key === "Tab") return (event.shiftKey ? gaps[0]?.[0] : gaps.at(-1)?.at(-1))?.focus()
  let down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0
  let across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0
  if (down === 0 && across === 0) return
  gaps[row + down]?.[column + across]?.focus()
  event.preventDefault()
}

/// The button on which the mouse went down, by its name.
let pressed: string | null = null

/// A button may be drawn anew while the mouse is down on it, and the browser then sees no click: the one that
/// stands in its place under the same name takes it.
function button(label: string, name: string, run: () => void): HTMLButtonElement {
  let made = document.createElement("button")
  made.type = "button"
  made.textContent = label
  made.addEventListener("mousedown", (event) => {
    event.preventDefault()
    pressed = event.button === 0 ? name : null
  })
  made.addEventListener("mouseup", () => {
    if (pressed === name) run()
    pressed = null
  })
  made.addEventListener("click", (event) => {
    // One by key or by a screen reader, which no mouse made.
    if (event.detail === 0) run()
  })
  return made
}

/// The blank block of a text in which one begins to translate: the only one of a text that has no words yet, if it
/// stands beside nothing, or the one `offered`, which was begun for whoever went on to it.
export function placeToTypeIn({ editor: { doc } }: OpenEdition, links: readonly Link[], offered: string | null): string | null {
  let begun = doc.children.find((block) => block.attrs.id === offered && isBlank(block))
  if (begun) return offered
  let only = doc.childCount === 1 && isBlank(doc.child(0)) ? (doc.child(0).attrs.id as string) : null
  return links.some(({ left, right }) => left === only || right === only) ? null : only
}
