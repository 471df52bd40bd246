import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { isReadingPasted, whileReadingPasted } from "./pastes.svelte"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("says that something is being read only when that takes long, and until the last of it is read", async () => {
  let settle: (() => void)[] = []
  let paste = () => whileReadingPasted(new Promise<void>((resolve) => settle.push(resolve)))
  let [first, second] = [paste(), paste()]
  vi.advanceTimersByTime(500)
  expect(isReadingPasted()).toBe(false)
  vi.advanceTimersByTime(500)
  expect(isReadingPasted()).toBe(true)
  settle[0]?.()
  await first
  expect(isReadingPasted()).toBe(true)
  settle[1]?.()
  await second
  expect(isReadingPasted()).toBe(false)
})

it("says so no longer when it could not be read", async () => {
  let fail: () => void = () => undefined
  let read = whileReadingPasted(new Promise<void>((_, reject) => (fail = () => reject(new Error("unread")))))
  vi.advanceTimersByTime(1_000)
  fail()
  await expect(read).rejects.toThrow("unread")
  expect(isReadingPasted()).toBe(false)
})
