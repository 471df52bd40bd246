/// Dragging something with the mouse, a pen or a finger.
import type { Attachment } from "svelte/attachments"

export interface Drag {
  /// From so many CSS pixels on it is one; what is shorter is a click. Without it one drags from the first on, and what
  /// has the caret keeps it.
  from?: number
  /// Whether it begins with this press.
  begins?: (event: PointerEvent) => boolean
  /// Called wherever it goes.
  move: (event: PointerEvent) => void
  /// It was let go.
  drop: () => void
  /// It is left with Escape or taken away, so that nothing comes of it; what has no such end is let go.
  leave?: () => void
}

/// Lets an element be dragged. The answers are those of the moment, so `drag` is asked each time.
export const dragged = (drag: () => Drag): Attachment<HTMLElement> => element => {
  let start: PointerEvent | null = null
  let isDragged = false

  const end = (how: "drop" | "leave") => {
    const was = isDragged
    start = null
    isDragged = false
    window.removeEventListener("keydown", onkeydown, true)
    if (!was) return
    const { drop, leave = drop } = drag()
    if (how === "drop") drop()
    else leave()
  }

  const onpointerdown = (event: PointerEvent) => {
    const { from, begins = () => true } = drag()
    if (event.button !== 0 || start || !begins(event)) return
    start = event
    if (from === undefined) begin(event)
  }

  const begin = (event: PointerEvent) => {
    isDragged = true
    event.preventDefault()
    element.setPointerCapture(event.pointerId)
    window.addEventListener("keydown", onkeydown, true)
  }

  const onpointermove = (event: PointerEvent) => {
    if (!start || event.pointerId !== start.pointerId) return
    const { from = 0, move } = drag()
    if (!isDragged && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < from) return
    // The button was let go where nothing told of it.
    if (event.buttons === 0) return end("leave")
    if (!isDragged) begin(event)
    move(event)
  }

  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    end("leave")
  }

  const onpointerup = () => end("drop")
  const onlost = () => end("leave")
  element.addEventListener("pointerdown", onpointerdown)
  element.addEventListener("pointermove", onpointermove)
  element.addEventListener("pointerup", onpointerup)
  element.addEventListener("pointercancel", onlost)
  element.addEventListener("lostpointercapture", onlost)
  return () => {
    end("leave")
    element.removeEventListener("pointerdown", onpointerdown)
    element.removeEventListener("pointermove", onpointermove)
    element.removeEventListener("pointerup", onpointerup)
    element.removeEventListener("pointercancel", onlost)
    element.removeEventListener("lostpointercapture", onlost)
  }
}
