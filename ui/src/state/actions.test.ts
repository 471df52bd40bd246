import { afterEach, describe, expect, it, vi } from "vitest"
import { dismissAll, shownMessages } from "./messages.svelte"
import { register, runAction, runKeys, type Action } from "./actions.svelte"

let stops: Array<() => void> = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

function action(id: string, keys: string, more: Partial<Action> = {}): ReturnType<typeof vi.fn> {
  let run = vi.fn()
  stops.push(register([{ id, words: id, keys: [keys], run, ...more }]))
  return run
}
function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  let event = new KeyboardEvent("keydown", { key, cancelable: true, ...more })
  Object.defineProperty(event, "target", { value: target })
  runKeys(event)
  return event
}

describe("keys", () => {
  it("run the action and are used up", () => {
    let run = action("a", "Mod-j")
    expect(press("j", document.body, { ctrlKey: true }).defaultPrevented).toBe(true)
    expect(run).toHaveBeenCalledOnce()
  })
  it("that type something are left to a field", () => {
    let run = action("a", "?")
    press("?", document.createElement("input"))
    expect(run).not.toHaveBeenCalled()
    press("?")
    expect(run).toHaveBeenCalledOnce()
  })
  it("that type nothing work in a field, with Shift too", () => {
    let [next, before] = [action("a", "F8"), action("b", "Shift-F8")]
    press("F8", document.createElement("input"))
    press("F8", document.createElement("input"), { shiftKey: true })
    expect([next, before].map((run) => run.mock.calls.length)).toEqual([1, 1])
  })
  it("go to the latest action that can be done", () => {
    let [below, above, never] = [action("a", "F2"), action("b", "F2"), action("c", "F2", { enabled: () => false })]
    press("F2")
    expect([below, above, never].map((run) => run.mock.calls.length)).toEqual([0, 1, 0])
  })
  it("of what cannot be done tell why, unless another action has them", () => {
    let run = action("a", "F2", { enabled: () => false, refusal: () => "not_allowed_approve" })
    let plain = action("b", "F3", { enabled: () => false, refusal: () => null })
    expect([press("F3"), press("F2")].map((event) => event.defaultPrevented)).toEqual([false, true])
    expect(shownMessages().map(({ words }) => words)).toEqual(["error-not_allowed_approve"])
    dismissAll()
    let other = action("c", "F2")
    press("F2")
    expect([run, plain, other].map((run) => run.mock.calls.length)).toEqual([0, 0, 1])
    expect(shownMessages()).toEqual([])
  })
  it("answered elsewhere are left alone", () => {
    let run = action("a", "Mod-b", { keysElsewhere: true })
    expect(press("b", document.body, { ctrlKey: true }).defaultPrevented).toBe(false)
    expect(run).not.toHaveBeenCalled()
  })
})

describe("the native menu", () => {
  it("runs an action by its id, unless it cannot be done", () => {
    let [run, never] = [action("a", "F2"), action("b", "F3", { enabled: () => false })]
    runAction("a")
    runAction("b")
    runAction("gone")
    expect([run, never].map((run) => run.mock.calls.length)).toEqual([1, 0])
  })
})
