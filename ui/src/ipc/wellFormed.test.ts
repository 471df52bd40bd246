import { expect, test } from "vitest"
import type { Backend } from "./backend"
import { commands, connect } from "../state/core"
import { wellFormed } from "./wellFormed"

test("halves of characters go out as unreadable ones, wherever they stand", () => {
  expect(wellFormed("a\ud83d b\ude00 \ud83d\ude00")).toBe("a\ufffd b\ufffd \ud83d\ude00")
  expect(wellFormed({ text: ["\ud83d", { deep: "\ude00\ud83d" }], count: 1, nothing: null })).toEqual({ text: ["\ufffd", { deep: "\ufffd\ufffd" }], count: 1, nothing: null })
})

test("what is whole goes out as it is, and is not copied", () => {
  let request = { text: "😀", list: [{ from: 1 }] }
  expect(wellFormed(request)).toBe(request)
})

test("every request goes out whole", async () => {
  let asked: object[] = []
  connect({ call: async (_: string, request: object) => (asked.push(request), { value: {}, changed: [] }), onChanged: () => () => undefined } as unknown as Backend)
  await commands.check_pasted({ text: "half \ud83d" })
  expect(asked).toEqual([{ text: "half \ufffd" }])
})
