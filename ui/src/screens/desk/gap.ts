import type { Gap } from "../../editor/align/spacing"
import type { Link } from "../../editor/align/rows"
import { isBlank } from "../../editor/json"
import { t } from "../../lang"
import type { OpenEdition } from "./edition.svelte"
import { lackName, type Lack } from "./lacks"

/// What a gap is for: it says what is lacking and offers to begin, or to go where the translation stands. A `quiet` one is
/// only room, as all are in a text that is only read.
export type GapUse = { quiet: boolean; lack: Lack; fill: (empty: boolean) => void; go: (block: string) => void }

const WORDS = { room: "desk-gap", untranslated: "desk-gap", left_out: "pairs-left-out", elsewhere: "gap-elsewhere" } as const

/// Draws the place of a paragraph that this column does not have here. It stands inside an editor and is
/// no part of its text.
export function drawGap(gap: Gap, { quiet, lack, fill, go }: GapUse): HTMLElement {
  let isQuiet = quiet || lack.kind === "room"
  let place = document.createElement("div")
  place.className = gap.far ? "far" : isQuiet ? "gap quiet" : "gap"
  place.contentEditable = "false"
  place.dataset.lack = lackName(lack)
  if (isQuiet) return place
  if (gap.far) {
    place.role = "group"
    place.ariaLabel = t(WORDS[lack.kind])
    return place
  }
  let words = document.createElement("span")
  words.textContent = t(WORDS[lack.kind])
  place.append(words)
  place.addEventListener("keydown", goAmongGaps)
  if (lack.kind === "elsewhere") {
    place.classList.add("elsewhere")
    place.append(button(t("gap-elsewhere-go"), `go ${gap.key}`, () => go(lack.block)))
    return place
  }
  if (lack.kind === "left_out") place.classList.add("left-out")
  let begin = button(t("desk-gap-begin"), `begin ${gap.key}`, () => fill(true))
  begin.tabIndex = -1
  place.append(button(t("desk-gap-take"), `take ${gap.key}`, () => fill(false)), begin)
  return place
}

/// The gaps of a column are one stop for Tab: the arrow keys go between the buttons of one and to those of the others.
function goAmongGaps(event: KeyboardEvent) {
  let here = document.activeElement
  let gaps = [...(here?.closest(".body")?.querySelectorAll(".gap") ?? [])].map((gap) => [...gap.querySelectorAll("button")]).filter((buttons) => buttons.length > 0)
  let row = gaps.findIndex((buttons) => buttons.some((one) => one === here))
  let column = gaps[row]?.findIndex((one) => one === here) ?? -1
  if (column < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  // Tab goes on from the last of them, and Shift-Tab from the first.
  if (event.key === "Tab") return (event.shiftKey ? gaps[0]?.[0] : gaps.at(-1)?.at(-1))?.focus()
  let down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0
  let across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0
  if (down === 0 && across === 0) return
  let buttons = gaps[row + down] ?? []
  // Not all have as many.
  buttons[down === 0 ? column + across : Math.min(column, buttons.length - 1)]?.focus()
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
