import { beforeEach, describe, expect, it } from "vitest"
import { dragged, type Drag } from "./drag"

let element: HTMLElement
let told: string[]

const point = (type: string, x: number, options: PointerEventInit = {}) =>
  element.dispatchEvent(Object.assign(new MouseEvent(type, { clientX: x, button: 0, buttons: 1, cancelable: true, bubbles: true, ...options }), { pointerId: 1 }))

const escape = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }))

function take(drag: Partial<Drag>) {
  let all: Drag = { move: ({ clientX }) => told.push(`move ${clientX}`), drop: () => told.push("drop"), ...drag }
  return dragged(() => all)(element)
}

beforeEach(() => {
  element = document.createElement("div")
  element.setPointerCapture = () => undefined
  document.body.replaceChildren(element)
  told = []
})

describe("dragging", () => {
  it("tells of every place and of the end", () => {
    take({})
    point("pointerdown", 10)
    point("pointermove", 11)
    point("pointermove", 30)
    point("pointerup", 30)
    point("lostpointercapture", 30)
    point("pointermove", 40)
    expect(told).toEqual(["move 11", "move 30", "drop"])
  })

  it("is none before it has gone far enough", () => {
    take({ from: 4 })
    point("pointerdown", 10)
    point("pointermove", 12)
    point("pointerup", 12)
    expect(told).toEqual([])
    point("pointerdown", 10)
    point("pointermove", 14)
    point("pointerup", 14)
    expect(told).toEqual(["move 14", "drop"])
  })

  it("does not end with another finger", () => {
    take({})
    point("pointerdown", 10)
    point("pointermove", 20)
    for (let type of ["pointerup", "pointercancel"]) window.dispatchEvent(Object.assign(new MouseEvent(type), { pointerId: 2 }))
    point("pointermove", 30)
    point("pointerup", 30)
    expect(told).toEqual(["move 20", "move 30", "drop"])
  })

  it("begins wherever a quick hand is with its first move", () => {
    take({ from: 4 })
    point("pointerdown", 10)
    document.body.dispatchEvent(Object.assign(new MouseEvent("pointermove", { clientX: 300, buttons: 1, bubbles: true }), { pointerId: 1 }))
    document.body.dispatchEvent(Object.assign(new MouseEvent("pointerup", { clientX: 300, bubbles: true }), { pointerId: 1 }))
    expect(told).toEqual(["move 300", "drop"])
  })

  it("is no click, and a press that went nowhere is one", async () => {
    take({ from: 4 })
    element.addEventListener("click", () => told.push("click"))
    point("pointerdown", 10)
    point("pointermove", 20)
    point("pointerup", 20)
    element.click()
    expect(told).toEqual(["move 20", "drop"])
    await new Promise((resolve) => setTimeout(resolve))
    point("pointerdown", 10)
    point("pointerup", 10)
    element.click()
    expect(told).toEqual(["move 20", "drop", "click"])
  })

  it("is left with Escape", () => {
    take({ leave: () => told.push("leave") })
    point("pointerdown", 10)
    point("pointermove", 20)
    escape()
    point("pointermove", 30)
    point("pointerup", 30)
    expect(told).toEqual(["move 20", "leave"])
  })

  it("is over when the button was let go elsewhere, or the element goes", () => {
    let away = take({ leave: () => told.push("leave") })
    point("pointerdown", 10)
    point("pointermove", 20, { buttons: 0 })
    point("pointerdown", 10)
    away?.()
    expect(told).toEqual(["leave", "leave"])
  })

  it("does not begin with another button, nor where it is not to", () => {
    take({ begins: ({ clientX }) => clientX < 50 })
    point("pointerdown", 10, { button: 2 })
    point("pointermove", 20)
    point("pointerdown", 60)
    point("pointermove", 70)
    expect(told).toEqual([])
  })
})
