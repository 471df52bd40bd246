import { blocksOfGap } from "../../editor/align/rows"
import type { Gap } from "../../editor/align/spacing"
import { t } from "../../lang"
import { pressed as isPressed } from "../../state/keys"
import { lackName, type Lack } from "./lacks"

/// What a gap is for: it says what is lacking and offers to begin, or to go where the translation stands. A `quiet` one is
/// only room, as all are in a text that is only read. To `leave` it is to go on in the text.
export type GapUse = { quiet: boolean; lack: Lack; fill: (empty: boolean) => void; go: (block: string) => void; leave: () => void }

const WORDS = { room: "desk-gap", untranslated: "desk-gap", left_out: "pairs-left-out", elsewhere: "gap-elsewhere" } as const

/// Draws the place of a paragraph that this column does not have here. It stands inside an editor and is
/// no part of its text.
export function drawGap(gap: Gap, { quiet, lack, fill, go, leave }: GapUse): HTMLElement {
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
  place.role = "group"
  place.ariaLabel = words.textContent
  place.addEventListener("keydown", goAmongGaps)
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave()
    // What is typed or pasted here is the beginning of the translation: it goes where the caret then is.
    else if (lack.kind !== "elsewhere" && (isText(event) || isPressed("Mod-v", event))) fill(true)
  })
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

/// Gives the keys to the gap of a text beside a block of another. False if none is drawn there.
export function focusGap(text: HTMLElement, block: string): boolean {
  let gaps = [...text.querySelectorAll<HTMLElement>(":scope > [data-gap]")]
  let button = gaps.find((gap) => blocksOfGap(gap.dataset.gap ?? "").includes(block))?.querySelector("button")
  button?.focus()
  return button !== null && button !== undefined
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

/// Whether a key writes something, by itself or by an input method. A space presses the button.
const isText = ({ key, isComposing, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  isComposing || key === "Process" || key === "Dead" || (key.length === 1 && key !== " " && !altKey && !ctrlKey && !metaKey)

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
