import { afterEach, describe, expect, it } from "vitest"
import type { Backend } from "../ipc/backend"
import { Failure, failureFrom } from "../ipc/failure"
import { commands, connect } from "./core"
import { dismiss, dismissAll, dismissShown, lastOffer, showAllMessages, shownMessages, takeUp, tell, tellFailure, waitingMessages } from "./messages.svelte"
import { beforeLeaving, go } from "./router.svelte"

afterEach(dismissAll)
const told = () => shownMessages().map(({ words }) => words)
const fail = (code: string) => tellFailure(new Failure(code, {}, code))

describe("failures", () => {
  it("stay whatever is told after them, the latest three on the screen", () => {
    for (const code of ["one", "two", "three", "four", "five"]) fail(code)
    tell("news")
    tell("later-news")
    expect([told(), waitingMessages()]).toEqual([["error-three", "error-four", "error-five", "later-news"], 2])
    showAllMessages()
    expect([told(), waitingMessages()]).toEqual([["error-one", "error-two", "error-three", "error-four", "error-five", "later-news"], 0])
  })
  it("take the place of what was done before, unless that can be taken back", () => {
    tell("saved")
    fail("one")
    expect(told()).toEqual(["error-one"])
    tell("joined", {}, { words: "undo", run: () => undefined })
    fail("two")
    expect(told()).toEqual(["error-one", "joined", "error-two"])
  })
  it("come up when those before them were read", () => {
    for (const code of ["one", "two", "three", "four"]) fail(code)
    dismiss(shownMessages()[1]!.id)
    expect(told()).toEqual(["error-one", "error-two", "error-four"])
    fail("five")
    expect(dismissShown()).toBe(true)
    expect(told()).toEqual(["error-one"])
    expect([dismissShown(), dismissShown()]).toEqual([true, false])
  })
  it("are said once, unless they are about another thing", () => {
    for (const path of ["a", "b", "a"]) tellFailure(new Failure("locked", { path }, "locked"))
    expect(shownMessages().map(({ args }) => args.path)).toEqual(["b", "a"])
  })
  it("go with their screen, but not those told on leaving", async () => {
    fail("old")
    let stop = beforeLeaving(async () => {
      fail("on_leaving")
      return null
    })
    await go({ screen: "settings" })
    stop()
    expect(told()).toEqual(["error-on_leaving"])
  })
  it("go when the same is done after all, and only then", async () => {
    let works = false
    connect({
      call: () => (works ? Promise.resolve({ value: {}, changed: [] }) : Promise.reject(new Failure("busy", {}, "busy"))),
      onChanged: () => () => undefined,
    } as unknown as Backend)
    await commands.open_article({ article: "a" }).catch((thrown) => tellFailure(failureFrom(thrown)))
    expect(told()).toEqual(["error-busy"])
    works = true
    await commands.open_article({ article: "b" })
    expect(told()).toEqual(["error-busy"])
    await commands.open_article({ article: "a" })
    expect(told()).toEqual([])
  })
  it("of a move go when what hindered it was chosen", async () => {
    let works = false
    connect({
      call: () => (works ? Promise.resolve({ value: {}, changed: [] }) : Promise.reject(new Failure("undecided", {}, "undecided"))),
      onChanged: () => () => undefined,
    } as unknown as Backend)
    await commands.set_state({ edition: "a", state: "approved", revision: 1 }).catch((thrown) => tellFailure(failureFrom(thrown)))
    works = true
    await commands.settle({ edition: "b", id: "1", passage: { place: "title", words: "" } })
    expect(told()).toEqual(["error-undecided"])
    await commands.settle({ edition: "a", id: "1", passage: { place: "title", words: "" } })
    expect(told()).toEqual([])
  })
})

describe("what a message offers", () => {
  it("can be done once, also when the message was read", () => {
    let undone = 0
    tell("replaced", {}, { words: "undo", run: () => (undone += 1) })
    tell("news")
    dismissShown()
    let offer = lastOffer()!
    takeUp(offer)
    expect([undone, lastOffer()]).toEqual([1, null])
  })
  it("is the mend of what failed, until that is over", () => {
    let reduced = 0
    tellFailure(new Failure("picture_too_large", {}, "too large"), { words: "reduce", run: () => (reduced += 1) })
    takeUp(lastOffer()!)
    expect([reduced, lastOffer(), shownMessages()]).toEqual([1, null, []])
    tellFailure(new Failure("picture_too_large", {}, "too large"), { words: "reduce", run: () => (reduced += 1) })
    dismissShown()
    expect(lastOffer()).toBe(null)
  })
  it("is again what was done once what failed is over", () => {
    tell("replaced", {}, { words: "undo", run: () => undefined })
    tellFailure(new Failure("picture_too_large", {}, "too large"), { words: "reduce", run: () => undefined })
    expect(lastOffer()?.mend?.words).toBe("reduce")
    dismissShown()
    expect(lastOffer()?.mend?.words).toBe("undo")
  })
  it("goes with what it was about", () => {
    tell("replaced", {}, { words: "undo", run: () => undefined })
    dismissAll()
    expect(lastOffer()).toBe(null)
  })
})
