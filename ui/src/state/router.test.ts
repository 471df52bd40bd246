import { afterEach, describe, expect, it } from "vitest"
import { Failure } from "../ipc/failure"
import { asked } from "./frame.svelte"
import { beforeLeaving, go, putAway, router, show, type Unsaved } from "./router.svelte"

let stops: (() => void)[] = []
afterEach(() => {
  stops.forEach((stop) => stop())
  stops = []
  show({ screen: "welcome" })
})

const failure = new Failure("disk_full", {}, "full")
const finishing = (answer: Unsaved | null) => stops.push(beforeLeaving(async () => answer))

/// Answers the question that is asked, if one is.
async function saying(yes: boolean, going: Promise<unknown>): Promise<unknown> {
  for (let turn = 0; turn < 10 && !asked.question; turn++) await Promise.resolve()
  asked.question?.answer(yes)
  return going
}

describe("leaving", () => {
  it("goes on when everything is safe", async () => {
    finishing(null)
    expect(await putAway(true)).toBe(true)
    expect(asked.question).toBeNull()
  })

  it("leaves a screen whose words are kept without asking", async () => {
    finishing({ failure, kept: true })
    await go({ screen: "library" })
    expect(router.place.screen).toBe("library")
  })

  it("asks before the window closes on words that are only kept", async () => {
    finishing({ failure, kept: true })
    expect(await saying(false, putAway(true))).toBe(false)
    expect(await saying(true, putAway(true))).toBe(true)
    expect(asked.question).toBeNull()
  })

  it("stays on a screen whose words would be lost, until the user agrees", async () => {
    finishing({ failure, kept: false })
    await saying(false, go({ screen: "library" }))
    expect(router.place.screen).toBe("welcome")
    await saying(true, go({ screen: "library" }))
    expect(router.place.screen).toBe("library")
  })

  it("takes an error of a screen for words that are not safe", async () => {
    stops.push(beforeLeaving(() => Promise.reject(new Error("broken"))))
    expect(await saying(false, putAway(true))).toBe(false)
  })
})
