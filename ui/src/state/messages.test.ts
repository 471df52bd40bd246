import { afterEach, describe, expect, it } from "vitest"
import type { Backend } from "../ipc/backend"
import { Failure, failureFrom } from "../ipc/failure"
import { commands, connect } from "./core"
import { dismissAll, shownMessages, tellFailure } from "./messages.svelte"
import { beforeLeaving, go } from "./router.svelte"

afterEach(dismissAll)
const told = () => shownMessages().map(({ words }) => words)
const fail = (code: string) => tellFailure(new Failure(code, {}, code))

describe("failures", () => {
  it("are never more than two", () => {
    for (const code of ["one", "two", "three"]) fail(code)
    expect(told()).toEqual(["error-two", "error-three"])
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
