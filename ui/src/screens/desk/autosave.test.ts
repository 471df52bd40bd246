import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Failure } from "../../ipc/failure"
import { autosave, LONGEST, PAUSE, type SaveState } from "./autosave"

/// A text that is saved by words; `fail` makes the next saves fail with this code.
function desk() {
  let words: string[] = []
  let stored: string[] = []
  let states: string[] = []
  let fail: string | null = null
  let slow: (() => void) | null = null
  let hold = false
  let saves = 0
  let saving = autosave<string[]>({
    collect: () => (words.length > stored.length ? [...words] : null),
    async send(change) {
      saves += 1
      if (hold) await new Promise<void>((resolve) => (slow = resolve))
      if (fail) throw new Failure(fail, {}, fail)
      stored = change
    },
    mend: async (failure) => failure.code === "mendable" && ((fail = null), true),
    tell: (state: SaveState) => states.push(state.kind === "failed" ? state.failure.code : state.kind),
  })
  return {
    write(word: string) {
      words.push(word)
      saving.touched()
    },
    flush: saving.flush,
    stored: () => stored.join(" "),
    states: () => states.join(" "),
    saves: () => saves,
    fail: (code: string | null) => (fail = code),
    hold: () => (hold = true),
    release() {
      hold = false
      slow?.()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("autosave", () => {
  it("saves at the latest after a while, however steadily one writes", async () => {
    let one = desk()
    for (let passed = 0; passed < 3 * LONGEST; passed += PAUSE / 2) {
      one.write("word")
      await vi.advanceTimersByTimeAsync(PAUSE / 2)
    }
    expect(one.saves()).toBe(3)
  })

  it("puts nothing off when the clock is set back", async () => {
    let one = desk()
    one.write("word")
    vi.setSystemTime(Date.now() - 3_600_000)
    for (let passed = 0; passed < LONGEST; passed += PAUSE / 2) {
      one.write("word")
      await vi.advanceTimersByTimeAsync(PAUSE / 2)
    }
    expect(one.saves()).toBe(1)
  })

  it("saves after a pause, once", async () => {
    let text = desk()
    text.write("one")
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    text.write("two")
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    expect(text.saves()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect([text.stored(), text.saves(), text.states()]).toEqual(["one two", 1, "waiting waiting saving saved"])
  })

  it("sends what was written during a save with the next one", async () => {
    let text = desk()
    text.hold()
    text.write("one")
    await vi.advanceTimersByTimeAsync(PAUSE)
    text.write("two")
    await vi.advanceTimersByTimeAsync(PAUSE * 3)
    expect(text.saves()).toBe(1)
    text.release()
    await vi.advanceTimersByTimeAsync(0)
    expect([text.stored(), text.saves()]).toEqual(["one two", 2])
  })

  it("keeps the words when a save fails, and tries again", async () => {
    let text = desk()
    text.fail("disk_full")
    text.write("one")
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect([text.stored(), text.states()]).toEqual(["", "waiting saving disk_full"])
    text.fail(null)
    await vi.advanceTimersByTimeAsync(1_500)
    expect([text.stored(), text.states()]).toEqual(["one", "waiting saving disk_full saving saved"])
  })

  it("waits longer after each failure, up to five seconds", async () => {
    let text = desk()
    text.fail("disk_full")
    text.write("one")
    await vi.advanceTimersByTimeAsync(PAUSE + 1_500 + 3_000)
    expect(text.saves()).toBe(3)
    await vi.advanceTimersByTimeAsync(4_900)
    expect(text.saves()).toBe(3)
    await vi.advanceTimersByTimeAsync(100)
    expect(text.saves()).toBe(4)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(text.saves()).toBe(5)
  })

  it("tries at once after a refusal that could be mended", async () => {
    let text = desk()
    text.fail("mendable")
    text.write("one")
    await vi.advanceTimersByTimeAsync(PAUSE + 1)
    expect(text.stored()).toBe("one")
  })

  it("can be flushed again and again with nothing to save", async () => {
    let text = desk()
    await text.flush()
    await text.flush()
    expect([text.saves(), text.states()]).toEqual([0, "saved saved"])
  })

  it("flushes what is there when one leaves", async () => {
    let text = desk()
    text.write("one")
    await text.flush()
    expect(text.stored()).toBe("one")
  })
})
