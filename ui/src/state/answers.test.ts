import { flushSync } from "svelte"
import { describe, expect, it, vi } from "vitest"
import { announce, ask, forget } from "./answers.svelte"

let question = (answer: () => Promise<number>, tags = ["library"]) => ({ key: "q", tags, ask: answer })

describe("an answer", () => {
  it("is asked once until something it depends on changes", async () => {
    forget()
    let core = vi.fn(async () => 1)
    await ask(question(core))
    await ask(question(core))
    announce(["persons"])
    await ask(question(core))
    expect(core).toHaveBeenCalledTimes(1)
    announce(["library"])
    flushSync()
    await ask(question(core))
    expect(core).toHaveBeenCalledTimes(2)
  })
  it("is stale when another program changed anything", async () => {
    forget()
    let core = vi.fn(async () => 1)
    await ask(question(core))
    announce(["everything"])
    await ask(question(core))
    expect(core).toHaveBeenCalledTimes(2)
  })
  it("that failed is asked anew", async () => {
    forget()
    let core = vi.fn(async () => 1).mockRejectedValueOnce(new Error("no"))
    await expect(ask(question(core))).rejects.toThrow("no")
    await expect(ask(question(core))).resolves.toBe(1)
  })
})
