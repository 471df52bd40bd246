import { afterEach, beforeEach, expect, it } from "vitest"
import type { Backend } from "../../ipc/backend"
import { LONGEST_PASTED } from "../../ipc/commands"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import { pastingInto } from "./pasting"

let asked: string[] = []

beforeEach(() => {
  asked = []
  connect({
    call: async (name: string) => {
      asked.push(name)
      return { value: { html: "", notes: [] }, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
})
afterEach(dismissAll)

it("does not send to the core what that refuses for its length", async () => {
  let host = pastingInto(() => "en")
  let long = "a".repeat(LONGEST_PASTED + 1)
  expect([await host.fits(long), await host.clean(long, false)]).toEqual([false, null])
  expect(asked).toEqual([])
  expect(shownMessages().map(({ words, args }) => [words, args.most])).toContainEqual(["error-pasted_too_long", "16"])
})

it("sends what may be short enough", async () => {
  let host = pastingInto(() => "en")
  expect(await host.fits("a".repeat(LONGEST_PASTED))).toBe(true)
  expect(await host.clean("<p>a</p>", false)).toEqual({ html: "", notes: [] })
  expect(asked).toEqual(["check_pasted", "clean_pasted"])
})
