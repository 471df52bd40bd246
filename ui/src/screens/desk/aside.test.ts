import { expect, test } from "vitest"
import type { Backend } from "../../ipc/backend"
import { Failure } from "../../ipc/failure"
import type { Passage, Settle } from "../../ipc/types"
import { connect } from "../../state/core"
import { Home } from "../../state/home"
import { Aside } from "./aside"

test("tells how many choices were settled, without those that were written on meanwhile", async () => {
  connect({
    call: async (_: string, { id }: Settle) => {
      if (id === "written on") throw new Failure("changed_elsewhere", {}, "written on")
      return { value: {}, changed: [] }
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  let passage: Passage = { place: "title", words: "Mine" }
  let settled = await new Aside("e", new Home()).settle(["one", "written on", "two"].map((id) => ({ id, passage })))
  expect(settled).toBe(2)
})
