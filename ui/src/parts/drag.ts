/// Dragging something with the mouse, a pen or a finger.
import type { Attachment } from "svelte/attachments"

export interface Drag {
  /// From so many CSS pixels on it is one; what is shorter is a click. Without it one drags from the first on, and what
  /// has the caret keeps it.
  from?: number
  /// Whether it begins with this press.
  begins?: (event: PointerEvent) => boolean
  /// Called wherever it goes, with what is dragged.
  move: (event: PointerEvent, element: HTMLElement) => void
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
    for (const [type, listener] of whileHeld) window.removeEventListener(type, listener, true)
    if (!was) return
    const { drop, leave = drop } = drag()
    if (how === "drop") drop()
    else leave()
  }

  const onpointerdown = (event: PointerEvent) => {
    const { from, begins = () => true } = drag()
    if (event.button !== 0 || start || !begins(event)) return
    start = event
    // A hand that is quick is elsewhere with its first move, of which the element is not told.
    for (const [type, listener] of whileHeld) window.addEventListener(type, listener, true)
    if (from === undefined) begin(event)
  }

  const begin = (event: PointerEvent) => {
    isDragged = true
    event.preventDefault()
    element.setPointerCapture(event.pointerId)
  }

  const onpointermove = (event: PointerEvent) => {
    if (!start || !isMeant(event)) return
    const { from = 0, move } = drag()
    // The button was let go where nothing told of it.
    if (event.buttons === 0) return end("leave")
    if (!isDragged && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < from) return
    if (!isDragged) begin(event)
    move(event, element)
  }

  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isDragged) return
    event.preventDefault()
    event.stopPropagation()
    if (start) swallowClickOf(start.pointerId)
    end("leave")
  }

  /// Of several fingers only that which drags is meant.
  const isMeant = (event: Event) => start !== null && (event as PointerEvent).pointerId === start.pointerId
  const onpointerup = (event: Event) => {
    if (!isMeant(event)) return
    if (isDragged) swallowClick()
    end("drop")
  }
  const onlost = (event: Event) => {
    if (isMeant(event)) end("leave")
  }
  const whileHeld = [["pointermove", onpointermove], ["pointerup", onpointerup], ["pointercancel", onlost], ["keydown", onkeydown]] as [string, EventListener][]
  element.addEventListener("pointerdown", onpointerdown)
  element.addEventListener("lostpointercapture", onlost)
  return () => {
    end("leave")
    element.removeEventListener("pointerdown", onpointerdown)
    element.removeEventListener("lostpointercapture", onlost)
  }
}

/// When a finger or a button that has left a drag comes up, that is no click.
const swallowClickOf = (pointerId: number) => {
  const ends = ["pointerup", "pointercancel"] as const
  const onend = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    ends.forEach(type => window.removeEventListener(type, onend, true))
    if (event.type === "pointerup") swallowClick()
  }
  ends.forEach(type => window.addEventListener(type, onend, true))
}

/// What was dragged is not clicked as well.
const swallowClick = () => {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener("click", swallow, { capture: true, once: true })
  // A web view tells of the click in the task of the mouse that made it.
  setTimeout(() => window.removeEventListener("click", swallow, true))
}
